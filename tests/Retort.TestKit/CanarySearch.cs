using System.IO.Compression;
using System.Text;

namespace Retort.TestKit;

/// <summary>Looks for the password in bytes, and in what is compressed there.</summary>
internal static class CanarySearch
{
    // Assemblies hold their strings in UTF-16.
    private static readonly byte[][] Needles = [Encoding.UTF8.GetBytes(Canary.Value), Encoding.Unicode.GetBytes(Canary.Value)];

    private static ReadOnlySpan<byte> Gzip => [0x1f, 0x8b, 8];

    private static ReadOnlySpan<byte> ZipEntry => "PK\x03\x04"u8;

    private static ReadOnlySpan<byte> ZipEnd => "PK\x05\x06"u8;

    public static void Search(byte[] bytes, string name)
    {
        foreach (var needle in Needles)
        {
            if (bytes.AsSpan().IndexOf(needle) is var position and >= 0)
            {
                throw new CanaryFoundException(name, position);
            }
        }

        if (bytes.AsSpan().StartsWith(Gzip))
        {
            using var gzip = new GZipStream(new MemoryStream(bytes), CompressionMode.Decompress);
            Search(ReadAll(gzip), name + ", decompressed");
        }

        SearchZip(bytes, name);
    }

    // A binary log has the zip of all project files in its middle.
    private static void SearchZip(byte[] bytes, string name)
    {
        var start = bytes.AsSpan().IndexOf(ZipEntry);
        var end = bytes.AsSpan().LastIndexOf(ZipEnd);
        if (start < 0 || end < start)
        {
            return;
        }

        ZipArchive zip;
        try
        {
            const int EndLength = 22;
            zip = new(new MemoryStream(bytes[start..Math.Min(bytes.Length, end + EndLength)]));
        }
        catch (InvalidDataException)
        {
            // It only looked like one, as the program text that searches for it does.
            return;
        }

        using (zip)
        {
            foreach (var entry in zip.Entries)
            {
                Canary.AssertAbsent(entry.FullName, $"the name of an entry of {name}");
                using var content = entry.Open();
                Search(ReadAll(content), $"{name}, {entry.FullName}");
            }
        }
    }

    private static byte[] ReadAll(Stream stream)
    {
        using var copy = new MemoryStream();
        stream.CopyTo(copy);
        return copy.ToArray();
    }
}
