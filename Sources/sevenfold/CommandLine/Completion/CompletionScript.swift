/// The shells whose completions the program can print.
enum CompletionShell: String, CaseIterable, Sendable {
  case bash, zsh, fish

  /// The script, which asks the program what can stand at the cursor and shows the answer.
  var script: String {
    switch self {
    case .bash: Self.bashScript
    case .zsh: Self.zshScript
    case .fish: Self.fishScript
    }
  }

  /// Where the script belongs, for the help.
  var place: String {
    switch self {
    case .bash: "~/.local/share/bash-completion/completions/sevenfold"
    case .zsh: "a folder of $fpath, as _sevenfold"
    case .fish: "~/.config/fish/completions/sevenfold.fish"
    }
  }

  private static let bashScript = #"""
    # Completion of sevenfold for bash. Made by 'sevenfold completion bash'.
    _sevenfold() {
      local words=() count=0 index word
      # Bash takes words apart at "="; they are put together again.
      for ((index = 0; index <= COMP_CWORD; index++)); do
        word=${COMP_WORDS[index]}
        if ((index > 1)) && [[ $word == "=" || ${COMP_WORDS[index - 1]} == "=" ]]; then
          words[count - 1]+=$word
        else
          words[count]=$word
          ((count += 1))
        fi
      done
      local current=${words[count - 1]} joined line
      local shown=${COMP_WORDS[COMP_CWORD]} cut=""
      [[ $shown == "=" ]] && shown=""
      [[ $current == *=* ]] && cut=${current%"$shown"}
      joined=$(printf '%s\037' "${words[@]}")
      COMPREPLY=()
      while IFS= read -r line; do
        case $line in
          :folders*)
            compopt -o filenames 2>/dev/null
            while IFS= read -r word; do COMPREPLY+=("$word"); done < <(compgen -d -- "$shown")
            ;;
          :files*)
            compopt -o filenames 2>/dev/null
            while IFS= read -r word; do
              if [[ -d $word || $line == ":files" || " ${line#:files } " == *" ${word##*.} "* ]]; then
                COMPREPLY+=("$word")
              fi
            done < <(compgen -f -- "$shown")
            ;;
          *)
            word=${line%%$'\t'*}
            COMPREPLY+=("${word#"$cut"}")
            ;;
        esac
      done < <("${words[0]}" completion --for "${joined%$'\037'}" 2>/dev/null)
      if [[ ${#COMPREPLY[@]} -gt 0 && ${COMPREPLY[0]} == *= ]]; then
        compopt -o nospace 2>/dev/null
      fi
    }
    complete -F _sevenfold sevenfold
    """#

  private static let zshScript = #"""
    #compdef sevenfold
    # Completion of sevenfold for zsh. Made by 'sevenfold completion zsh'.
    _sevenfold() {
      local line word meaning folders files
      local -a found shown open lines
      local joined="${(pj:\x1f:)${(@Q)words[1,CURRENT]}}"
      lines=("${(@f)$(${(Q)words[1]} completion --for "$joined" 2>/dev/null)}")
      for line in $lines; do
        case $line in
          :folders*) folders=1 ;;
          :files*) files=${line#:files} ;;
          '') ;;
          *)
            word=${line%%$'\t'*}
            meaning=${line#*$'\t'}
            if [[ $word == *= ]]; then
              open+=("$word")
            else
              found+=("$word")
              if [[ -n $meaning && $meaning != $word ]]; then
                shown+=("$word -- $meaning")
              else
                shown+=("$word")
              fi
            fi
            ;;
        esac
      done
      (( $#open )) && compadd -Q -S '' -- $open
      (( $#found )) && compadd -l -d shown -- $found
      [[ -n $folders ]] && _files -/
      if (( ${+files} )) && [[ -n $files ]]; then
        _files -g "*.(${(j:|:)${=files}})(-.)"
      elif [[ $lines == *:files* ]]; then
        _files
      fi
      return 0
    }
    if [[ $funcstack[1] == _sevenfold ]]; then
      _sevenfold "$@"
    else
      compdef _sevenfold sevenfold
    fi
    """#

  private static let fishScript = #"""
    # Completion of sevenfold for fish. Made by 'sevenfold completion fish'.
    function __sevenfold_complete
      set -l tokens (commandline -opc) (commandline -ct)
      set -l joined (string join \x1f -- $tokens)
      set -l current (commandline -ct)
      set -l prefix ""
      if string match -q -- '--*=*' $current
        set prefix (string replace -r '=.*' '=' -- $current)
      end
      for line in (command $tokens[1] completion --for "$joined" 2>/dev/null)
        switch $line
          case ':folders*'
            for folder in (__fish_complete_directories (string replace -- $prefix '' $current))
              echo $prefix$folder
            end
          case ':files*'
            set -l begun (string replace -- $prefix '' $current)
            set -l endings (string split -n ' ' -- (string replace ':files' '' -- $line))
            for file in $begun*
              if test -d $file
                echo $prefix$file/
              else if test (count $endings) -eq 0; or contains -- (string replace -r '.*\.' '' -- $file) $endings
                echo $prefix$file
              end
            end
          case '*'
            echo $line
        end
      end
    end
    complete -c sevenfold -f -a '(__sevenfold_complete)'
    """#
}
