namespace Coveo.Push.Cli.Completion;

/// <summary>
/// The scripts that ask the program itself what could follow: <c>coveo-push "[suggest:POSITION]" "LINE"</c> answers with one word a line. Where it
/// has nothing to say, files are completed.
/// </summary>
internal static class CompletionScript
{
    private const string Bash =
        """
        # coveo-push: completion for bash
        _coveo_push_complete() {
            local IFS=$'\n'
            COMPREPLY=( $(compgen -W "$(coveo-push "[suggest:${COMP_POINT}]" "${COMP_LINE}" 2>/dev/null)" -- "${COMP_WORDS[COMP_CWORD]}") )
        }
        complete -o default -F _coveo_push_complete coveo-push
        """;

    private const string Zsh =
        """
        # coveo-push: completion for zsh
        _coveo_push_complete() {
            local line="${(j: :)words[1,CURRENT]}"
            local -a suggestions=("${(@f)$(coveo-push "[suggest:${#line}]" "$line" 2>/dev/null)}")
            [[ -n "${suggestions[1]}" ]] && compadd -- "${suggestions[@]}" || _files
        }
        compdef _coveo_push_complete coveo-push
        """;

    private const string Fish =
        """
        # coveo-push: completion for fish
        function __coveo_push_complete
            set -l line (commandline -cp)
            coveo-push "[suggest:"(string length -- "$line")"]" "$line" 2>/dev/null
        end
        complete -c coveo-push -a "(__coveo_push_complete)"
        """;

    private const string PowerShell =
        """
        # coveo-push: completion for PowerShell
        Register-ArgumentCompleter -Native -CommandName coveo-push -ScriptBlock {
            param($word, $line, $cursor)
            coveo-push "[suggest:$cursor]" "$line".PadRight($cursor) 2>$null | Where-Object { $_ -like "$word*" } | ForEach-Object {
                [System.Management.Automation.CompletionResult]::new($_, $_, 'ParameterValue', $_)
            }
        }
        """;

    public static IReadOnlyList<string> Shells { get; } = ["bash", "zsh", "fish", "pwsh"];

    /// <param name="shell">One of <see cref="Shells"/>.</param>
    public static string Of(string shell) => shell switch
    {
        "bash" => Bash,
        "zsh" => Zsh,
        "fish" => Fish,
        _ => PowerShell,
    };
}
