using System.Text.Json.Serialization;

namespace Retort.Engine;

/// <summary>Something that happened in a run. None holds a password. A reader takes one that only a later version knows for this, the base.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "event", UnknownDerivedTypeHandling = JsonUnknownDerivedTypeHandling.FallBackToNearestAncestor, IgnoreUnrecognizedTypeDiscriminators = true)]
[JsonDerivedType(typeof(Connected), "connected")]
[JsonDerivedType(typeof(WaitingForRun), "waitingForRun")]
[JsonDerivedType(typeof(Planned), "planned")]
[JsonDerivedType(typeof(Resuming), "resuming")]
[JsonDerivedType(typeof(RevisionStarted), "revisionStarted")]
[JsonDerivedType(typeof(StatementStarted), "statementStarted")]
[JsonDerivedType(typeof(StatementFinished), "statementFinished")]
[JsonDerivedType(typeof(RevisionFinished), "revisionFinished")]
[JsonDerivedType(typeof(Blocked), "blocked")]
[JsonDerivedType(typeof(Retrying), "retrying")]
[JsonDerivedType(typeof(ServerNotice), "serverNotice")]
[JsonDerivedType(typeof(Warned), "warned")]
[JsonDerivedType(typeof(Stopped), "stopped")]
[JsonDerivedType(typeof(ThrowawayServer), "throwawayServer")]
[JsonDerivedType(typeof(RevisionTried), "revisionTried")]
public record MigrationEvent;
