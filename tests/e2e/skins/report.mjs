// The runs as lines of text, and their sums by library.

/** @typedef {import("./measure.mjs").Run} Run */

/** @param {Run[]} runs */
export function table(runs) {
  return runs.map((run) => [
    `${run.skin} ${run.route}`.padEnd(28),
    run.requirement.padEnd(20),
    run.result.padEnd(20),
    `${run.progress.done}/${run.progress.of}`,
    `${run.verdicts.before} → ${run.verdicts.after}`.padEnd(22),
    `${run.seconds} s`.padStart(5),
    ...flawsOf(run),
    run.result === "filled" ? "" : `\n    ${run.said}`,
  ].join(" ").trimEnd()).join("\n");
}

/** What must never be. @param {Run} run */
function flawsOf({ wrong, falseVerdicts, falseOutcome, outcome, dangerousPresses, foreignRecords }) {
  const presses = Object.entries(dangerousPresses).map(([kind, count]) => `${kind} × ${count}`);
  return [
    ...wrong.map((it) => `WRONG WRITE ${it}`),
    ...falseVerdicts.map((it) => `FALSE VERDICT ${it}`),
    ...(falseOutcome ? [`FALSE OUTCOME ${outcome}`] : []),
    ...presses.map((it) => `DANGEROUS PRESS ${it}`),
    ...foreignRecords.map((it) => `RECORD ${it}`),
  ];
}

/** @param {Run[]} runs */
export function summary(runs) {
  const libraries = [...new Set(runs.map(({ skin }) => skin.split("/")[0]))];
  const rows = [...libraries.map((library) => /** @type {const} */ ([library, runs.filter(({ skin }) => skin.startsWith(`${library}/`))])), /** @type {const} */ (["all", runs])];
  const heads = ["library", "runs", "filled", "partly", "asked", "handed over", "other", "wrong writes", "false verdicts", "claimed, not done", "done, not claimed", "dangerous presses"];
  const lines = rows.map(([name, of]) => {
    const count = (/** @type {(run: Run) => boolean} */ test) => String(of.filter(test).length);
    return [
      name,
      String(of.length),
      count(({ result }) => result.startsWith("filled")),
      count(({ progress: { done, of } }) => done > 0 && done < of),
      count(({ result }) => result === "asked"),
      count(({ result }) => result === "handed-over"),
      count(({ result }) => result === "other"),
      count(({ wrong }) => wrong.length > 0),
      count(({ falseVerdicts }) => falseVerdicts.length > 0),
      count(({ falseOutcome, result }) => falseOutcome && !result.startsWith("filled")),
      count(({ result }) => result === "filled, not claimed"),
      count(({ dangerousPresses }) => Object.keys(dangerousPresses).length > 0),
    ];
  });
  const widths = heads.map((head, column) => Math.max(head.length, ...lines.map((line) => line[column].length)));
  return [heads, ...lines].map((line) => line.map((cell, column) => cell.padEnd(widths[column])).join("  ").trimEnd()).join("\n");
}
