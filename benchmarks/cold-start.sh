#!/usr/bin/env bash
# Process start to first judgement: a minimal program on the built library, plain, precompiled (ReadyToRun) and AOT, and the console.
# Writes benchmarks/results/PROCESSOR/coldstart.md. Needs python3, and for AOT a C compiler (clang or gcc).
set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
runs=${1:-20}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1 DOTNET_TieredPGO=0
rid=$(dotnet --info | sed -nE 's/^ *RID: *//p' | head -n 1)
dotnet build "$root/src/StanceML.Console" -c Release --nologo -v q >&2
cat >"$work/start.csproj" <<EOF
<Project Sdk="Microsoft.NET.Sdk">
  <PropertyGroup>
    <OutputType>Exe</OutputType><TargetFramework>net10.0</TargetFramework><ImplicitUsings>enable</ImplicitUsings>
    <InvariantGlobalization>true</InvariantGlobalization><UseSystemResourceKeys>true</UseSystemResourceKeys>
    <!-- Also the framework's code over types of the library is compiled ahead; the runtime checks that it is still the same code. -->
    <PublishReadyToRunCrossgen2ExtraArgs Condition="'\$(AcrossModules)' == 'true'">--opt-cross-module:*;--non-local-generics-module:*</PublishReadyToRunCrossgen2ExtraArgs>
  </PropertyGroup>
  <ItemGroup><Reference Include="$root/src/StanceML/bin/Release/net10.0/StanceML.dll" /></ItemGroup>
</Project>
EOF
cat >"$work/Program.cs" <<'EOF'
if (args.Length == 0)
    return;
foreach (var judgement in StanceML.StanceModel.Default.Judge(args[0]))
    Console.WriteLine(judgement);
EOF
publish() { dotnet publish "$work/start.csproj" -c Release -o "$work/$1" --nologo -v q "${@:2}" >&2 || echo "no $1" >&2; }
publish plain
publish ready -r "$rid" --self-contained false -p:PublishReadyToRun=true
publish across -r "$rid" --self-contained false -p:PublishReadyToRun=true -p:AcrossModules=true
publish aot -r "$rid" -p:PublishAot=true
dotnet publish "$root/src/StanceML.Console" -c Release -r "$rid" --self-contained false -o "$work/console" --nologo -v q >&2 || echo "no console" >&2

python3 - "$work" "$root" "$runs" <<'EOF'
import os, re, statistics, subprocess, sys, time
work, root, runs = sys.argv[1], sys.argv[2], int(sys.argv[3])
text = "The Kremlin accused Washington of lying about the raid."
console = f"{root}/src/StanceML.Console/bin/Release/net10.0/StanceML.Console.dll"
ways = [
    ("runtime alone, no judgement", ["dotnet", f"{work}/plain/start.dll"]),
    ("program, compiled as it runs", ["dotnet", f"{work}/plain/start.dll", text]),
    ("program, ReadyToRun", ["dotnet", f"{work}/ready/start.dll", text]),
    ("program, ReadyToRun across modules", ["dotnet", f"{work}/across/start.dll", text]),
    ("program, AOT", [f"{work}/aot/start", text]),
    ("console, judge --format json", ["dotnet", console, "judge", "--format", "json", text]),
    ("console, ReadyToRun, the same", ["dotnet", f"{work}/console/StanceML.Console.dll", "judge", "--format", "json", text]),
]
rows = []
for name, command in ways:
    if not os.path.exists(command[0] if command[0] != "dotnet" else command[1]):
        rows.append(f"| {name} | not published here | |")
        continue
    times = []
    for _ in range(runs):
        start = time.perf_counter()
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
        times.append((time.perf_counter() - start) * 1000)
    rows.append(f"| {name} | {statistics.median(times):.0f} | {min(times):.0f} |")
processor = next((line.split(":", 1)[1].strip() for line in open("/proc/cpuinfo") if line.startswith("model name")), "unknown processor") if os.path.exists("/proc/cpuinfo") else "unknown processor"
folder = f"{root}/benchmarks/results/" + re.sub("[^a-z0-9]+", "-", processor.lower()).strip("-")
os.makedirs(folder, exist_ok=True)
with open(f"{folder}/coldstart.md", "w") as page:
    page.write(f"{processor}, {runs} starts each\n\n| | median ms | least ms |\n|---|---:|---:|\n" + "\n".join(rows) + "\n")
print(open(f"{folder}/coldstart.md").read())
EOF
