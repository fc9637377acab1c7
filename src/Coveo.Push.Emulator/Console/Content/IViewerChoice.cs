using Coveo.Push.Emulator.Identities;

namespace Coveo.Push.Emulator.Console.Content;

/// <summary>What the form field of a viewer shows.</summary>
internal interface IViewerChoice
{
    Viewer Viewer { get; }

    List<SecurityProvider> Providers { get; }
}
