#compdef seecli
# Completion of seecli for zsh: written by 'seecli completion zsh'.
_seecli() {
    local line
    local -a lines shown values
    # Each answer is a value, a tab and a label; ":files" asks for names of files.
    lines=("${(@f)$(_SEECLI_COMPLETE=zsh "${words[1]}" "${(@Q)words[2,CURRENT]}" 2>/dev/null)}")
    if [[ $lines[1] == :files ]]; then
        _files
        return
    fi
    for line in $lines; do
        values+=("${line%%$'\t'*}")
        shown+=("${line/$'\t'/  }")
    done
    (( $#values )) && compadd -l -d shown -a values
}
if [[ $funcstack[1] == _seecli ]]; then
    _seecli "$@"
else
    compdef _seecli seecli
fi
