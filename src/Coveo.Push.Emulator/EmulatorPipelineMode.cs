namespace Coveo.Push.Emulator;

/// <summary>When the emulator does what it has answered 202 for.</summary>
public enum EmulatorPipelineMode
{
    /// <summary>Before the answer: whoever has the 202 can look at the result.</summary>
    Immediate,

    /// <summary>After the answer, one stage after the other, each some time after the one before.</summary>
    Delayed,

    /// <summary>After the answer, one stage for each <c>POST /_emulator/step</c>.</summary>
    Stepped,
}
