namespace Coveo.Push.Cli.Emulator;

/// <summary>Where the local Coveo of this tool listens if nobody says otherwise.</summary>
internal static class EmulatorAddress
{
    public const int UsualPort = 8484;

    public const string Usual = "http://127.0.0.1:8484/";
}
