import type { Hono } from 'hono';
import { z } from 'zod';
import { requestShape, type Store } from '../../record/index.js';

/** Who decides what, as a page sends it. */
const posted = z.object({
  author: z.string().trim().min(1).max(200),
  reason: z.string().max(5000).default(''),
  request: requestShape,
});

/** A judgement is small; nothing longer is read. */
const MOST_BYTES = 1_000_000;

/**
 * People's judgements.
 *
 * - `GET /api/judgements`: all with how they stand, oldest first
 * - `POST /api/judgements` with `{author, reason, request}` as JSON: decides something; 201 and the
 *   judgement, 400 where it makes no sense, 409 where the record does not allow it
 *
 * A page of another site cannot send JSON here: browsers ask first, and get no leave.
 */
export function judgementRoutes(app: Hono, store: Store): void {
  app.get('/api/judgements', async (c) => c.json(await store.judgements()));
  app.post('/api/judgements', async (c) => {
    const bad = (message: string) => c.json({ code: 'bad-judgement', message }, 400);
    if (!/^application\/json\b/i.test(c.req.header('content-type') ?? '')) {
      return bad('Send JSON, with content-type application/json.');
    }
    const text = await c.req.text();
    if (text.length > MOST_BYTES) return bad('That is too long for a judgement.');
    let sent: unknown;
    try {
      sent = JSON.parse(text);
    } catch {
      return bad('Send JSON: this cannot be parsed.');
    }
    const parsed = posted.safeParse(sent);
    if (!parsed.success) {
      const issues = parsed.error.issues.map((i) => `${i.path.join('.')} ${i.message}`.trim());
      return bad(`That cannot be decided: ${issues.join('; ')}.`);
    }
    const { author, reason, request } = parsed.data;
    const judged = await store.judge(request, { author, reason });
    return judged.ok ? c.json(judged.value, 201) : c.json(judged.failure, 409);
  });
}
