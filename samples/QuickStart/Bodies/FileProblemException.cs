namespace QuickStart.Bodies;

/// <summary>This file cannot be delivered; the others can. The message completes the line that names the file.</summary>
internal sealed class FileProblemException(string message) : Exception(message);
