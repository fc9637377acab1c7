using System.Net;

namespace Coveo.Push.Emulator;

/// <summary>Settings of a <see cref="CoveoEmulator"/>. They are read once, when the emulator starts.</summary>
public sealed class CoveoEmulatorOptions
{
    /// <summary>Gets or sets the TCP port.</summary>
    /// <value>0 to 65535. The default is 0: any free port.</value>
    public int Port { get; set; }

    /// <summary>Gets or sets the address of this machine to listen on.</summary>
    /// <remarks>
    /// The key is public and the control API asks for none: on another address than those of this machine for itself, everyone who can
    /// reach it can read and change everything. The name that clients use then has to be among <see cref="AllowedHosts"/>.
    /// </remarks>
    /// <value>The default is <see cref="IPAddress.Loopback"/>, 127.0.0.1: only programs on this machine. <see cref="IPAddress.Any"/> is every network.</value>
    public IPAddress Address { get; set; } = IPAddress.Loopback;

    /// <summary>Gets the names under which the emulator may be reached, besides <c>127.0.0.1</c>, <c>[::1]</c>, <c>localhost</c> and <see cref="Address"/>.</summary>
    /// <remarks>Requests with another <c>Host</c> header are refused: a web page could make its own name point to the emulator.</remarks>
    /// <value>Host names without port; letter case is ignored. The default is none.</value>
    public IList<string> AllowedHosts { get; } = [];

    /// <summary>Gets or sets the path of the SQLite file that keeps sources, items, identities and logs between runs.</summary>
    /// <value>The default is <see langword="null"/>: everything is kept in memory and gone when the emulator stops.</value>
    public string? DataFile { get; set; }

    /// <summary>Gets or sets the clock under the emulator's virtual clock.</summary>
    /// <value>The default is <see cref="TimeProvider.System"/>.</value>
    public TimeProvider TimeProvider { get; set; } = TimeProvider.System;

    /// <summary>Gets or sets the ID of the only organization.</summary>
    /// <value>Lowercase letters and digits. The default is <see cref="CoveoEmulator.OrganizationId"/>.</value>
    public string OrganizationId { get; set; } = CoveoEmulator.OrganizationId;

    /// <summary>Gets or sets the only valid token.</summary>
    /// <value>Visible ASCII characters. The default is <see cref="CoveoEmulator.ApiKey"/>.</value>
    public string ApiKey { get; set; } = CoveoEmulator.ApiKey;

    /// <summary>Gets or sets whether what the documentation forbids is refused even where the service may be lenient.</summary>
    /// <value>
    /// The default is <see langword="true"/>: an item with more than one data key, or with an object as metadata value in a source of
    /// type <c>PUSH</c>, is invalid, and identities are not accepted for a security identity provider that does not exist.
    /// When <see langword="false"/>, the data key that can hold most wins and objects are kept.
    /// </value>
    public bool Strict { get; set; } = true;

    /// <summary>Gets or sets the largest API request; a larger one is answered with 413.</summary>
    /// <value>Bytes, from 1 to 256 MiB. The default is 6 MiB.</value>
    public int MaxRequestBytes { get; set; } = 6 * 1024 * 1024;

    /// <summary>Gets or sets the largest upload to a file container, and the largest size a compressed body may expand to.</summary>
    /// <value>Bytes, from 1 to 512 MiB. The default is 256 MiB.</value>
    public long MaxContainerBytes { get; set; } = 256L * 1024 * 1024;

    /// <summary>Gets or sets when the emulator does what it has answered 202 for.</summary>
    /// <value>The default is at once: whoever has the 202 can look at the result.</value>
    public EmulatorPipeline Pipeline { get; set; } = new();

    /// <summary>Gets or sets how many calls and items there may be, and other limits of an organization.</summary>
    /// <value>The default is <see cref="EmulatorLimits.Off"/>.</value>
    public EmulatorLimits Limits { get; set; } = EmulatorLimits.Off;

    /// <summary>Gets the faults the emulator starts with; <see cref="CoveoEmulator.Faults"/> adds more while it runs.</summary>
    /// <value>The default is none.</value>
    public IList<EmulatorFault> Faults { get; } = [];
}
