// Types of what has no JSON Schema: how elements are made, the pages, and answers that only the console reads.

type Child = Node | string | false | null | undefined;
// biome-ignore lint/suspicious/noExplicitAny: each listener knows which event it listens to
type Listener = (event: any) => unknown;
type Attributes = Record<string, string | number | boolean | null | undefined | Listener>;

/** The model's name of a key on the keyboard -> what it does. */
type Keys = Record<string, () => unknown>;

interface Visit {
  name: string;
  page: HTMLElement;
  argument: string;
  query: URLSearchParams;
  /** Aborted as soon as the reader goes on to another page. */
  signal: AbortSignal;
  facts: Facts;
}

interface Page {
  show(visit: Visit): Promise<Keys> | Promise<void> | void;
}

/** A call that was refused has the status of the answer. */
type Refusal = Error & { status?: number };

type Label = string | boolean | string[] | null | undefined;
type Labels = Record<string, Label>;

interface Field {
  kind: "ordinal" | "binary" | "multilabel" | "multiclass";
  labels: string[];
  none: string | null;
  prefix?: string | null;
}

/** What `escalml label page` shows. */
interface LabelSheet {
  reader: string;
  saved_in: string;
  fields: Record<string, Field>;
  messages: {
    id: string;
    channel: Api.Message["channel"];
    sent_at: string | null;
    subject: string | null;
    text: string;
    labels: Labels;
  }[];
}

interface ReaderAgreement {
  field: string;
  n: number;
  alike: number;
  kappa: number | null;
  low: number | null;
  high: number | null;
}

interface Facts {
  name: string;
  version: string;
  kind: string;
  policy_version: string;
  teams: string[];
  team_names: Record<string, string>;
  old_teams: string[];
  level_names: Record<string, string>;
  rule_owners: Record<string, string>;
  keeps_decisions: boolean;
  targets: Record<string, Field>;
  thresholds: Record<string, number>;
  calibration: { calibrated_on: string; base_rates?: (number | undefined)[] };
  trained_on: { n_messages: number };
  live?: { model?: { refused?: string | null }; policy?: { refused?: string | null } };
}

interface HelpdeskState {
  name: string;
  has_secret: boolean;
  write_back: string;
  waiting: number;
  last_day: Record<string, number>;
  last_delivery: { at: string; event: string; outcome: string; code: string } | null;
  reasons: { outcome: string; code: string; meaning: string; n: number; last_at: string }[];
  signature: string;
  written: string | null;
  written_at: string | null;
}

interface Metric {
  value: number | null;
  low: number | null;
  high: number | null;
  n: number;
  n_positive: number | null;
}

interface Bin {
  mean_predicted: number;
  observed_share: number;
  n: number;
}

interface Evaluation {
  dataset: string;
  split: string;
  n_messages: number;
  interval: number;
  models: Record<string, Record<string, Metric>>;
  reliability: Record<string, Bin[]>;
}

interface TurnRisk {
  turn: number;
  probability: number;
  likely: boolean;
}

// `filter(Boolean)` leaves nothing that is falsy; TypeScript's own types do not say so.
interface Array<T> {
  filter(kept: BooleanConstructor): Exclude<T, false | 0 | "" | null | undefined>[];
}

/** A metric that was measured with its interval. */
type Measured = { [figure in keyof Metric]: number };
