using Retort.Autogenerate.Writing.Syntax;
using Retort.Schema;

namespace Retort.Autogenerate.Writing.Nouns;

/// <summary>When triggers and rules are in force. The builder has a method for on and one for off, each of which takes it for granted that it was the other way round.</summary>
internal static class StateText
{
    public static Call Begin(TriggerState state, string what) => new($"op.{(state == TriggerState.Disabled ? "Disable" : "Enable")}{what}");

    /// <summary>The state itself, where it is not the plain one.</summary>
    public static Code? Of(TriggerState state) => state is TriggerState.Disabled or TriggerState.Origin ? null : Value.Of(state);

    public static Call Existing(Call call, TriggerState state, TriggerState? existing, bool withExisting)
    {
        var assumed = state == TriggerState.Disabled ? TriggerState.Origin : TriggerState.Disabled;
        return call.Set("existing", !withExisting || existing == assumed ? null : existing is { } known ? Value.Of(known) : Word.Null);
    }
}
