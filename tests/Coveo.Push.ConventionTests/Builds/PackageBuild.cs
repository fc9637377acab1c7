namespace Coveo.Push.ConventionTests.Builds;

/// <summary>What a project of the repository is compiled to for one framework.</summary>
internal sealed record PackageBuild(string Project, string Framework)
{
    private string Folder => Repository.PathOf("src", Project, "bin", Repository.Configuration, Framework);

    public string Assembly => Path.Combine(Folder, $"{AssemblyName}.dll");

    public string Documentation => Path.Combine(Folder, $"{AssemblyName}.xml");

    private string AssemblyName => Project == "Coveo.Push.Cli" ? "coveo-push" : Project;

    public override string ToString() => $"{Project}.{Framework}";
}
