// Reports for a lead: what came in, who had it, how late, how often the model was right; by week and team, and as CSV.

import { api } from "./api.js";
import { button, card, el, levelName, percent, sentence, teamName, tell } from "./elements.js";
import { lines, stackedBars } from "./week_charts.js";

const WEEKS = [5, 9, 13, 26, 52];
/** @type {Record<string, string>} */
const LEVEL_TONES = { 1: "tone-low", 2: "tone-medium", 3: "tone-high", 4: "tone-critical" };

/** @param {Visit} visit */
export async function show({ page, signal, query }) {
  const weeks = el(
    "select",
    { id: "report-weeks", change: () => draw() },
    WEEKS.map((n) => el("option", { value: n, selected: String(n) === query.get("weeks") }, `${n} weeks`)),
  );
  const team = el("select", { id: "report-team", change: () => draw() }, el("option", { value: "" }, "All teams"));
  const body = el("div", { class: "stack" });
  page.replaceChildren(
    el(
      "div",
      { class: "head" },
      el("h1", { tabindex: -1 }, "Reports"),
      el("div", { class: "inline" }, el("label", { for: "report-weeks" }, "Last"), weeks),
      el("div", { class: "inline" }, el("label", { for: "report-team" }, "Team"), team),
      button("Download CSV", () => download(asked()), { class: "quiet", id: "report-csv" }),
    ),
    body,
  );
  /** What is asked for, as a query. */
  const asked = () => new URLSearchParams({ weeks: weeks.value, ...(team.value && { team: team.value }) });
  let nAsked = 0;
  async function draw({ isFirst = false } = {}) {
    nAsked += 1;
    const mine = nAsked;
    /** @type {Api.Reports} */
    const found = await api(`v1/reports?${asked()}`, { signal });
    if (mine !== nAsked) return; // another choice was made meanwhile
    if (isFirst)
      team.append(...found.teams.map((row) => el("option", { value: row.team }, sentence(teamName(row.team ?? "")))));
    body.replaceChildren(...cards(found, team.value));
  }
  await draw({ isFirst: true });
}

/** @param {URLSearchParams} asked */
async function download(asked) {
  const text = await api(`v1/reports.csv?${asked}`, { as: "text" });
  const address = URL.createObjectURL(new Blob([text], { type: "text/csv" }));
  el("a", { href: address, download: "escalml-report.csv" }).click();
  URL.revokeObjectURL(address);
  tell("The table was saved as escalml-report.csv.");
}

/**
 * @param {Api.Reports} found
 * @param {string} team whose cases alone are counted; empty: those of all
 */
function cards(found, team) {
  if (!found.total.cases) return [el("p", { class: "empty" }, "No case was opened in these weeks.")];
  const all = team ? sentence(teamName(team)) : "All teams";
  const last = { name: all, row: found.total };
  return [
    totals(found, all),
    charts(found.weeks),
    figures(`By week: ${team ? all : "all teams"}`, "Week from", [
      ...found.weeks.map((row) => ({ name: day(row.week ?? ""), row })),
      { ...last, name: "All weeks" },
    ]),
    team
      ? null
      : figures("By team", "Team", [
          ...found.teams.map((row) => ({ name: sentence(teamName(row.team ?? "")), row })),
          last,
        ]),
    notes(found),
  ].filter((part) => part !== null);
}

/**
 * @param {Api.Reports} found
 * @param {string} whose
 */
function totals({ total }, whose) {
  /**
   * @param {string} term
   * @param {string} value
   * @param {string} [more]
   */
  const fact = (term, value, more) =>
    el("div", {}, el("dt", {}, term), el("dd", {}, value, more && el("small", {}, ` ${more}`)));
  const escalated = total.level_3 + total.level_4;
  return card(
    `${whose}, all weeks together`,
    el(
      "dl",
      { class: "facts" },
      fact("Cases", total.cases.toLocaleString(), `${total.messages.toLocaleString()} messages`),
      fact("Level 3 and 4", escalated.toLocaleString(), percent(escalated / total.cases)),
      fact("Late", total.overdue.toLocaleString(), percent(total.overdue / total.cases)),
      fact(
        "First answer",
        hours(total.hours_to_answer),
        total.answered ? `median of ${of(total.answered, total.cases)}` : "",
      ),
      fact("Model right", share(total.precision), judged(total)),
      fact("With an alarm", total.alarms.toLocaleString(), percent(total.alarms / total.cases)),
      fact("Model not sure", percent(total.review_share), `${total.review.toLocaleString()} cases`),
    ),
  );
}

/** @param {Api.ReportRow[]} rows */
function charts(rows) {
  const weeks = rows.map(({ week }) => day(week ?? ""));
  /**
   * @param {string} name
   * @param {string} tone
   * @param {(row: Api.ReportRow) => number | null} value
   * @param {(row: Api.ReportRow) => string} [note]
   */
  const series = (name, tone, value, note = () => "") => ({
    name,
    tone,
    values: rows.map(value),
    notes: rows.map(note),
  });
  return el(
    "div",
    { class: "columns-even" },
    card(
      "What came",
      stackedBars("Cases by level", weeks, [
        series(sentence(levelName(1)), LEVEL_TONES[1], (row) => row.level_1),
        series(sentence(levelName(2)), LEVEL_TONES[2], (row) => row.level_2),
        series(sentence(levelName(3)), LEVEL_TONES[3], (row) => row.level_3),
        series(sentence(levelName(4)), LEVEL_TONES[4], (row) => row.level_4),
      ]),
      stackedBars("Where escalations came from", weeks, [
        series("up, from agents", "tone-accent", (row) => row.up),
        series("down, from executives", "tone-medium", (row) => row.down),
        series("across, from press or internet", "tone-critical", (row) => row.across),
      ]),
    ),
    card(
      "How it went",
      lines(
        "Late, and alarms",
        weeks,
        [
          series("late cases", "tone-critical", (row) => row.overdue),
          series("cases with an alarm", "tone-medium", (row) => row.alarms),
          series("corrected by people", "tone-accent", (row) => row.corrected),
        ],
        (value) => String(Math.round(value)),
      ),
      lines(
        "The model",
        weeks,
        [
          series("of what it called likely, people agreed", "tone-low", (row) => row.precision, judged),
          series(
            "not sure",
            "tone-soft",
            (row) => (row.cases ? row.review_share : null),
            (row) => of(row.review, row.cases),
          ),
        ],
        percent,
        1,
      ),
    ),
  );
}

/**
 * A table of figures; each share says of how many it is one.
 * @param {string} title
 * @param {string} first what the first column names
 * @param {{ name: string, row: Api.ReportRow }[]} rows the last one is their sum
 */
function figures(title, first, rows) {
  /** @type {[string, (row: Api.ReportRow) => [string, string?]][]} */
  const columns = [
    ["Cases", (row) => [row.cases.toLocaleString()]],
    ["Level 3 and 4", (row) => [String(row.level_3 + row.level_4)]],
    ["Late", (row) => (row.cases ? [percent(row.overdue / row.cases), of(row.overdue, row.cases)] : ["–"])],
    [
      "First answer",
      (row) =>
        row.answered ? [hours(row.hours_to_answer), of(row.answered, row.cases)] : [row.cases ? "not known" : "–"],
    ],
    ["Corrected", (row) => [String(row.corrected)]],
    ["Model right", (row) => (row.likely_judged ? [share(row.precision), judged(row)] : ["–"])],
    ["Alarms", (row) => [String(row.alarms)]],
    ["Not sure", (row) => (row.cases ? [percent(row.review_share), of(row.review, row.cases)] : ["–"])],
  ];
  return card(
    title,
    el(
      "table",
      { class: "figures" },
      el(
        "thead",
        {},
        el(
          "tr",
          {},
          [first, ...columns.map(([name]) => name)].map((name) => el("th", { scope: "col" }, name)),
        ),
      ),
      el(
        "tbody",
        {},
        rows.map(({ name, row }, at) =>
          el(
            "tr",
            { class: at === rows.length - 1 ? "sum" : "" },
            el("th", { scope: "row" }, name),
            columns.map(([column, cell]) => {
              const [value, more] = cell(row);
              return el("td", { "data-label": column }, value, more && el("small", {}, ` ${more}`));
            }),
          ),
        ),
      ),
    ),
  );
}

/** @param {Api.Reports} found */
function notes({ keep_days: days }) {
  return el(
    "ul",
    { class: "note explained" },
    [
      `A case counts in the week in which it was opened (from Monday, UTC), with the team and level it has now. Cases are kept for ${days} days: earlier weeks are not whole.`,
      "Late: a case whose reply was overdue once, is overdue now, or was closed after its reply-by time.",
      "First answer: the median time to an agent's turn in a later message, or until the case was closed. Cases without a known answer do not count; the small figures say how many do.",
      "Model right: of the messages that it called likely to escalate and that people judged, how often they agreed, with the 95 % interval. People judge what they happen to open, often because it looks wrong: this share is not that of all cases.",
    ].map((text) => el("li", {}, text)),
  );
}

/** @param {number | null} value */
const hours = (value) =>
  value === null ? "not known" : value < 48 ? `${value.toFixed(1)} h` : `${(value / 24).toFixed(1)} days`;
/** @param {number | null} value */
const share = (value) => (value === null ? "not judged" : percent(value));
/** @param {Api.ReportRow} row */
const judged = (row) =>
  row.likely_judged
    ? `${of(row.likely_right, row.likely_judged)}, ${Math.round(100 * (row.precision_low ?? 0))}\u00a0to\u00a0${percent(row.precision_high ?? 1)}`
    : "";
/**
 * @param {number} n
 * @param {number} all
 */
const of = (n, all) => `${n.toLocaleString()} of ${all.toLocaleString()}`;
/** @param {string} date */
const day = (date) =>
  new Date(`${date}T00:00:00Z`).toLocaleDateString([], { day: "numeric", month: "short", timeZone: "UTC" });
