namespace QuickStart.Bodies;

/// <summary>How the content of a file travels.</summary>
internal enum BodyForm
{
    Empty,
    Text,
    ZLib,
    GZip,
}
