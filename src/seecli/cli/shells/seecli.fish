# Completion of seecli for fish: written by 'seecli completion fish'.
function __seecli_complete
    set -l words (commandline -opc) (commandline -ct)
    # Each answer is a value, a tab and a label; ":files" asks for names of files.
    set -l lines (_SEECLI_COMPLETE=fish $words[1] $words[2..-1] 2>/dev/null)
    if test "$lines[1]" = :files
        __fish_complete_path (commandline -ct)
    else
        printf '%s\n' $lines
    end
end
complete -c seecli -f -a '(__seecli_complete)'
