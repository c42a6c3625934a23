"""What an administrator installs: the files that `make install` puts there work, the manual pages
satisfy mandoc and groff, and the unit's fences are judged by systemd and leave room for what the
daemon does, as strace sees it."""
import http.client
import os
import re
import shutil
import signal
import subprocess
import tempfile

from support import ROOT, can_trace, check, english, filled_store, run

EXPOSURE = 15  # tenths; systemd calls less than 2.0 "OK" and a unit without fences 9.6
DOCUMENTS = ["/", "/dashboards/steering?process=saalebogen", "/dashboards/overview.json",
             "/api/v1/events?limit=50", "/api/v1/kpis", "/healthz", "/readyz", "/no/such/route"]


def make(target, prefix, binary):
    """`make TARGET` with what is built already; no other build may begin."""
    return subprocess.run(
        ["make", target, f"PREFIX={prefix}", f"INSTALL_BINARY={binary}"], cwd=ROOT,
        capture_output=True, text=True, env={**english(), "DESTDIR": ""})


def output(*command, **more):
    done = subprocess.run(command, capture_output=True, text=True, **more)
    return done.returncode, done.stdout + done.stderr


def missing(program):
    if shutil.which(program):
        return False
    print(f"operation: no {program}, so what it judges is left out")
    return True


def files_under(folder):
    return {os.path.relpath(os.path.join(place, name), folder)
            for place, _, names in os.walk(folder) for name in names}


def check_program(prefix):
    """From another folder, with next to no environment: it finds its examples by itself."""
    installed = os.path.join(prefix, "bin", "wegmarke")
    with tempfile.TemporaryDirectory(prefix="wegmarke-elsewhere-") as elsewhere:
        code, text = output(installed, "demo", "--once", cwd=elsewhere,
                            env={"TMPDIR": elsewhere, "PATH": "/nowhere"})
        check(code == 0 and "Musterland" in text, f"demo as installed: {code} {text[-300:]}")
        check(not os.listdir(elsewhere), "demo leaves nothing behind")
    examples = os.path.join(prefix, "share/wegmarke/Examples")
    check(files_under(examples) >= {"saalebogen.jsonl", "README.md"}, "the examples are there")


def check_manual(prefix):
    pages = [os.path.join(prefix, "share/man", part, "wegmarke.1") for part in ("man1", "de/man1")]
    for page in pages:
        check(os.stat(page).st_mode & 0o777 == 0o644, f"{page} can be read by all")
        if not missing("mandoc"):
            _, said = output("mandoc", "-Tlint", "-W", "warning", page)
            # The page tells the program's version and no date, so that it can be made again.
            faults = [line for line in said.splitlines() if "missing date" not in line]
            check(not faults, f"mandoc: {faults}")
        if not missing("groff"):
            code, said = output("groff", "-man", "-Kutf8", "-Tutf8", "-ww", "-z", page)
            check(code == 0 and not said, f"groff: {said}")
    if not missing("man"):
        for tree, heading in (("", "EXIT STATUS"), ("de", "EXIT-STATUS")):
            code, said = output("man", "-M", os.path.join(prefix, "share/man", tree), "wegmarke",
                                env={**english(), "MANPAGER": "cat"})
            check(code == 0 and heading in said and "WEGMARKE_STORE" in said,
                  f"man {tree}: {code} {said[:200]}")


def check_completions(prefix):
    scripts = {"bash": "share/bash-completion/completions/wegmarke",
               "zsh": "share/zsh/site-functions/_wegmarke",
               "fish": "share/fish/vendor_completions.d/wegmarke.fish"}
    for shell, path in scripts.items():
        script = os.path.join(prefix, path)
        check(os.path.getsize(script) > 1000, f"{path} is there")
        if shutil.which(shell):
            code, said = output(shell, "-n", script)
            check(code == 0 and not said, f"{shell} -n: {said}")
    code, said = output("bash", "-c", f"""
        source '{prefix}/{scripts["bash"]}'
        COMP_WORDS=(wegmarke ser); COMP_CWORD=1; _wegmarke; echo "${{COMPREPLY[@]}}" """)
    check(code == 0 and said.strip() == "serve", f"bash completes: {said}")


def check_unit(prefix):
    unit = os.path.join(prefix, "lib/systemd/system/wegmarke.service")
    with open(unit, encoding="utf-8") as file:
        text = file.read()
    check(f"ExecStart={prefix}/bin/wegmarke serve" in text, "the unit starts what was installed")
    if not missing("systemd-analyze"):
        manual = {**english(), "MANPATH": os.path.join(prefix, "share/man")}
        code, said = output("systemd-analyze", "verify", unit, env=manual)
        check(code == 0 and not said, f"systemd-analyze verify: {code} {said}")
        code, said = output("systemd-analyze", "security", "--offline=yes",
                            f"--threshold={EXPOSURE}", "--no-pager", unit)
        check(code == 0, f"systemd-analyze security: {said.splitlines()[-1:]}")
        if can_trace():
            check_fences(prefix, allowed_calls(text))


def expanded(name):
    """The calls of a group such as @system-service; a call alone is its own group."""
    if not name.startswith("@"):
        return {name}
    calls = set()
    _, said = output("systemd-analyze", "--no-pager", "syscall-filter", name)
    for line in said.splitlines()[1:]:
        word = line.strip()
        if word and not word.startswith("#"):
            calls |= expanded(word)
    return calls


def allowed_calls(unit):
    """As systemd reads the lines: the first makes the list, one with ~ takes away from it."""
    calls = set()
    for words in re.findall(r"^SystemCallFilter=(.*)$", unit, re.MULTILINE):
        named = set().union(*(expanded(name) for name in words.lstrip("~").split()))
        calls = calls - named if words.startswith("~") else calls | named
    check(len(calls) > 200, f"the filter was understood: {len(calls)} calls")
    return calls


def traced_daemon(binary, store, trace):
    """Serves, is asked, follows what somebody else records, and stops; all of it under strace."""
    served = subprocess.Popen(
        ["strace", "-f", "-qq", "-o", trace, binary, "serve", "--store", store, "--port", "0"],
        cwd=store, text=True, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, env=english(),
        start_new_session=True)
    try:
        port = int(re.search(r":(\d+)/", served.stdout.readline())[1])
        for path in DOCUMENTS:
            link = http.client.HTTPConnection("127.0.0.1", port, timeout=20)
            link.request("GET", path)
            link.getresponse().read()
            link.close()
        done = run(binary, "record", "note.added", "process/saalebogen", "text=beside",
                   "--store", store)
        check(done.returncode == 0, f"recorded beside the daemon: {done.stderr}")
        link = http.client.HTTPConnection("127.0.0.1", port, timeout=20)
        link.request("POST", "/api/v1/events", "{}", {"Content-Type": "application/json"})
        link.getresponse().read()
        link.close()
    finally:
        # strace hands nothing on: its group is told, and both of it end.
        os.killpg(served.pid, signal.SIGTERM)
        served.wait(timeout=20)


def check_fences(prefix, allowed):
    """What the unit forbids, the daemon does not try; what it writes lies in the store."""
    binary = os.path.join(prefix, "bin", "wegmarke")
    with filled_store(binary) as store, tempfile.TemporaryDirectory() as folder:
        trace = os.path.join(folder, "trace")
        traced_daemon(binary, store, trace)
        with open(trace, encoding="utf-8", errors="replace") as file:
            lines = [line.split(" ", 1)[1].lstrip() for line in file if " " in line]
    # The call that strace makes itself, to become the daemon, stands first.
    lines = [line for line in lines[1:] if re.match(r"[a-z_0-9]+\(", line)]
    called = {line.split("(", 1)[0] for line in lines}
    check(len(called) > 20, f"strace saw {len(called)} kinds of calls")
    check(called <= allowed, f"calls that the unit forbids: {sorted(called - allowed)}")
    families = {re.match(r"socket\((\w+)", line)[1] for line in lines if "socket(" in line[:8]}
    check(families and families <= {"AF_INET", "AF_INET6"}, f"families of sockets: {families}")
    writable_code = [line for line in lines
                     if line.startswith(("mmap", "mprotect")) and "PROT_WRITE|PROT_EXEC" in line]
    check(not writable_code, f"memory that is writable and runs: {writable_code[:1]}")
    written = [line for line in lines if re.match(r"open(at)?\(", line)
               and re.search(r"O_WRONLY|O_RDWR|O_CREAT", line) and "/dev/null" not in line]
    outside = [line for line in written if store not in line]
    check(not outside, f"opened for writing outside of the store: {outside[:1]}")


def run_checks(binary):
    with tempfile.TemporaryDirectory(prefix="wegmarke-install-") as folder:
        prefix = os.path.join(folder, "local")
        done = make("install", prefix, binary)
        if not check(done.returncode == 0, f"make install: {done.stderr}"):
            return
        check("swift" not in done.stdout, "what is built is not built again")
        check_program(prefix)
        check_manual(prefix)
        check_completions(prefix)
        check_unit(prefix)
        shared = os.path.join(prefix, "share/wegmarke/operation")
        check(files_under(shared) == set(os.listdir(os.path.join(ROOT, "docs/operation"))),
              "what an administrator copies from is there")
        done = make("uninstall", prefix, binary)
        check(done.returncode == 0, f"make uninstall: {done.stderr}")
        check(not files_under(prefix), f"left behind: {sorted(files_under(prefix))[:3]}")
        # Staged for a package: nothing knows of the stage.
        staged = subprocess.run(
            ["make", "install", f"DESTDIR={folder}/stage", "PREFIX=/usr",
             f"INSTALL_BINARY={binary}"], cwd=ROOT, capture_output=True, text=True)
        check(staged.returncode == 0, f"make install DESTDIR: {staged.stderr}")
        place = os.path.join(folder, "stage/usr/lib/systemd/system/wegmarke.service")
        with open(place, encoding="utf-8") as file:
            text = file.read()
        check("ExecStart=/usr/bin/wegmarke " in text and folder not in text,
              "a staged unit names the place where it will run")
