using System.IO.Compression;
using System.Text;

namespace Retort.TestKit.Tests;

public sealed class CanaryTests
{
    private static readonly byte[] Secret = Encoding.UTF8.GetBytes($"Password={Canary.Value};");

    [Fact]
    public void The_password_can_be_recognised() => Assert.Matches("^canary_[0-9a-f]{24}$", Canary.Value);

    [Fact]
    public void Where_the_password_is_not_nothing_is_found()
    {
        Canary.AssertAbsent("Password=something", "text");
        Canary.AssertAbsent(new MemoryStream("PK\x03\x04 and PK\x05\x06 alone make no zip"u8.ToArray()), "stream");
    }

    [Fact]
    public void It_is_found_in_a_text() => Found("text, at 9", () => Canary.AssertAbsent("Password=" + Canary.Value, "text"));

    [Fact]
    public void It_is_found_in_what_a_program_said() => Found("standard error", () => Canary.AssertAbsent(new ProcessResult(1, "", Canary.Value)));

    [Fact]
    public void It_is_found_in_bytes_in_both_encodings()
    {
        Found("stream", () => Canary.AssertAbsent(new MemoryStream([0, 1, .. Secret, 2]), "stream"));
        Found("stream", () => Canary.AssertAbsent(new MemoryStream([0, 1, .. Encoding.Unicode.GetBytes(Canary.Value), 2]), "stream"));
    }

    [Fact]
    public void It_is_found_in_gzip() =>
        Found("log.binlog, decompressed", () => Canary.AssertAbsent(new MemoryStream(Gzip(Secret)), "log.binlog"));

    [Fact]
    public void It_is_found_in_a_zip_in_the_middle_of_a_binary_log() => Found(
        "log.binlog, decompressed, obj/a.props", () => Canary.AssertAbsent(new MemoryStream(Gzip([1, 2, 3, .. Zip("obj/a.props", Secret), 4, 5])), "log.binlog"));

    [Fact]
    public void It_is_found_in_a_folder_below_a_folder_and_in_names()
    {
        var folder = Directory.CreateTempSubdirectory("retort-canary-");
        try
        {
            Canary.AssertAbsent(folder);
            var file = Path.Combine(folder.CreateSubdirectory("below").FullName, "a.txt");
            File.WriteAllBytes(file, Secret);
            Found(file, () => Canary.AssertAbsent(folder));
            Found(file, () => Canary.AssertAbsent(new FileInfo(file)));
            File.Move(file, Path.Combine(folder.FullName, Canary.Value));
            File.WriteAllText(Path.Combine(folder.FullName, Canary.Value), "");
            Found("the name of a file", () => Canary.AssertAbsent(folder));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static void Found(string place, Action search)
    {
        var error = Assert.Throws<CanaryFoundException>(search);
        Assert.Contains(place, error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(Canary.Value, error.Message, StringComparison.OrdinalIgnoreCase);
    }

    private static byte[] Gzip(byte[] content)
    {
        using var result = new MemoryStream();
        using (var gzip = new GZipStream(result, CompressionLevel.Fastest))
        {
            gzip.Write(content);
        }

        return result.ToArray();
    }

    private static byte[] Zip(string entry, byte[] content)
    {
        using var result = new MemoryStream();
        using (var zip = new ZipArchive(result, ZipArchiveMode.Create))
        {
            using var stream = zip.CreateEntry(entry).Open();
            stream.Write(content);
        }

        return result.ToArray();
    }
}
