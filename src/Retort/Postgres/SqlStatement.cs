namespace Retort.Postgres;

/// <summary>One statement of a piece of SQL.</summary>
/// <param name="Sql">
/// Its text, cut out of the source as it stands there: from the first comment that leads it to its last token. There is no semicolon and
/// no comment at its end, so one may be put behind it.
/// </param>
/// <param name="Offset">Where <paramref name="Sql"/> begins in the source: character n of it is character Offset + n there.</param>
/// <param name="Line">The line of the source, from 1, on which the statement itself begins, after its comments.</param>
internal sealed record SqlStatement(string Sql, int Offset, int Line);
