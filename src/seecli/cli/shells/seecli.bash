# Completion of seecli for bash: written by 'seecli completion bash'.
_seecli() {
    local word=${COMP_WORDS[COMP_CWORD]} line value label width=0
    local -a lines=() values=() labels=()
    COMPREPLY=()
    # Each answer is a value, a tab and a label; ":files" asks for names of files.
    while IFS= read -r line; do lines+=("$line"); done < <(
        _SEECLI_COMPLETE=bash "${COMP_WORDS[0]}" "${COMP_WORDS[@]:1:COMP_CWORD}" 2>/dev/null
    )
    if [[ ${lines[0]} == :files ]]; then
        compopt -o default
        return
    fi
    for line in "${lines[@]}"; do
        value=${line%%$'\t'*}
        label=${line#*$'\t'}
        [[ $word == [\"\']* ]] || printf -v value %q "$value"
        values+=("$value")
        labels+=("$label")
        (( ${#value} > width )) && width=${#value}
    done
    # Labels only in a list that is shown, never in what is inserted.
    if (( ${#values[@]} > 1 )) && [[ $COMP_TYPE == 63 ]]; then
        local number
        for number in "${!values[@]}"; do
            printf -v line '%-*s  %s' "$width" "${values[number]}" "${labels[number]}"
            COMPREPLY+=("${line:0:${COLUMNS:-80}}")
        done
    else
        COMPREPLY=("${values[@]}")
    fi
}
complete -F _seecli seecli
