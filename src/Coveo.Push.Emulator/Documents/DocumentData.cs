namespace Coveo.Push.Emulator.Documents;

/// <summary>The content of an item, in one of the three ways it can be pushed.</summary>
internal abstract record DocumentData;
