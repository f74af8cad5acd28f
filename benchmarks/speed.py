"""How long sifalint takes, beside what its startup must import anyway and beside AutoCorrect."""

from __future__ import annotations

import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from drafts import draft

ROUNDS = 15
IMPORTS = [sys.executable, "-c", "import rich.console, regex, pluggy"]


def seconds(command: list[str]) -> float:
    """The wall time of one run of a command, output thrown away and compiled modules kept as usual."""
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    start = time.perf_counter()
    subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, env=environment)
    return time.perf_counter() - start


def medians(*commands: list[str], rounds: int = ROUNDS) -> list[float]:
    """The median wall time of each command, the commands run in turn so that drift hits all alike."""
    for command in commands:
        seconds(command)
    runs = [[seconds(command) for command in commands] for _ in range(rounds)]
    return [statistics.median(column) for column in zip(*runs, strict=True)]


def autocorrect(folder: Path) -> list[str] | None:
    """The command that runs AutoCorrect, installed from npm; None where npm is not there or fails."""
    npm = shutil.which("npm")
    if npm is None:
        return None
    subprocess.run([npm, "install", "--silent", "--prefix", folder, "autocorrect-node"], check=False)
    script = folder / "node_modules" / ".bin" / "autocorrect"
    return [str(script), "--lint"] if script.exists() else None


def main() -> None:
    """Print the table."""
    folder = Path(tempfile.mkdtemp())
    sifalint = [sys.executable, "-m", "sifalint", "--isolated"]
    small = folder / "draft.txt"
    small.write_text(draft(10_000), encoding="utf-8")
    commands = [IMPORTS, [*sifalint, str(small)], [*sifalint, "--color", "always", str(small)]]
    peer = autocorrect(folder)
    commands += [[*peer, str(small)]] if peer else []
    imports, plain, coloured, *peers = medians(*commands)
    print(f"imports of rich.console, regex, pluggy   {imports * 1000:7.1f} ms   1.00")
    print(f"cold check of 10 KB, plain               {plain * 1000:7.1f} ms   {plain / imports:.2f}")
    print(f"cold check of 10 KB, colour              {coloured * 1000:7.1f} ms   {coloured / imports:.2f}")
    for each in peers:
        print(f"AutoCorrect on the same 10 KB            {each * 1000:7.1f} ms   {each / imports:.2f}")

    many = folder / "many"
    many.mkdir()
    for i in range(200):
        (many / f"{i:03}.txt").write_text(draft(10_000, seed=i), encoding="utf-8")
    (whole,) = medians([*sifalint, str(many)], rounds=3)
    print(f"200 drafts in one call                   {whole * 1000 / 200:7.2f} ms each")

    sizes = [100_000, 1_000_000]
    for size in sizes:
        (folder / f"{size}.txt").write_text(draft(size), encoding="utf-8")
    hundred, million = medians(*([*sifalint, str(folder / f"{size}.txt")] for size in sizes), rounds=3)
    print(f"100 KB                                   {hundred * 1000:7.1f} ms")
    print(f"1 MB                                     {million * 1000:7.1f} ms")
    print(f"ten times the text, startup taken off    {(million - imports) / (hundred - imports):7.2f} times")
    shutil.rmtree(folder)


if __name__ == "__main__":
    main()
