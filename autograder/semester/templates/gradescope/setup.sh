#!/usr/bin/env bash
# Builds the image in which Gradescope grades: Python's packages at their pinned versions, bubblewrap among them, closed
# doors.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)

python=
find_python() {
    for candidate in python3 python3.14 python3.13 python3.12 python3.11; do
        if "$candidate" -c 'import ensurepip, sys; sys.exit(sys.version_info < (3, 11))' 2> /dev/null; then
            python=$candidate
            return
        fi
    done
}

find_python
if [ -z "$python" ]; then
    apt-get update -qq
    DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends python3 python3-venv
    find_python
fi
if [ -z "$python" ]; then
    echo "This image has no Python 3.11 or newer. Choose Ubuntu 24.04 or newer as its base, then build it again." >&2
    exit 1
fi

"$python" -m venv "$here/venv"
"$here/venv/bin/pip" install --quiet --disable-pip-version-check --no-input --require-hashes --only-binary :all: \
    -r "$here/requirements.txt"
"$here/venv/bin/python" -m compileall -q "$here/autograder" "$here/solutions" "$here/course/handrail"

# A submission that runs without a fence is another user here. It may use Python's packages, handrail without its keys,
# and the folder of what runs it. Answers, rubrics, other people's data and the results are closed to it.
chmod -R go-rwx "$here"
chmod 711 "$here"
chmod 755 "$here/course" "$here/autograder"
chmod -R go+rX "$here/venv" "$here/course/handrail" "$here/autograder/fence"
chmod -R go-rwx "$here/course/handrail/keys"

PYTHONPATH="$here:$here/course" "$here/venv/bin/python" -m autograder.semester.gradescope
