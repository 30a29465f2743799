// Calls the service as a program does whose types were generated from /docs.json; prints what came of it as JSON.
import createClient from "openapi-fetch";
import type { components, paths } from "./api.js";

declare const process: { argv: string[] };

const [address, key] = process.argv.slice(2) as [string, string];
const client = createClient<paths>({ baseUrl: address, headers: { Authorization: `Bearer ${key}` } });

const messages: components["schemas"]["Message"][] = [
  { text: "You charged me twice. Get me a manager.", id: "ts-1", channel: "email" },
  { text: " ", id: "ts-2" },
];
// @ts-expect-error: the types know which channels there are
messages.filter((message) => message.channel === "pigeon");

const scored = await client.POST("/v1/score", { body: { messages } });
const strict = await client.POST("/v1/score", { body: { messages, strict: true } });
const redacted = await client.POST("/v1/redact", { body: { texts: ["Mail jane@x.example"] } });
const feedback = await client.POST("/v1/feedback", { body: { id: "ts-1", labels: { severity: "high" } } });
const queue = await client.GET("/v1/queue");
const helpdesk = await client.GET("/v1/webhooks/{helpdesk}", { params: { path: { helpdesk: "zendesk" } } });

const result = scored.data?.results[0];
console.log(
  JSON.stringify({
    id: result?.id,
    team: result?.route.team,
    probability: result?.escalation?.probability,
    errors: scored.data?.errors?.map((one) => [one.index, one.id, one.field, one.kind]),
    strict: strict.error?.error,
    redacted: redacted.data?.results[0]?.redacted_text,
    feedback: feedback.response.status,
    queue: queue.data?.items.map((item) => item.id),
    helpdesk: helpdesk.response.status,
  }),
);
