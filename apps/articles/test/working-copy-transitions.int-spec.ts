import { type Answer, type Colleague, type Json } from '#testing';
import {
  type CopyAction,
  copyActions,
  type CopyStanding,
  copyStandings,
  copyTransitions,
} from '../src/domain/working-copy/working-copy-transitions.js';
import { copyAt, leastArticle } from './bring-to.js';
import { makeSection, type Newsroom, openNewsroom } from './newsroom.js';

const roles = ['writer', 'otherWriter', 'editor', 'chief'] as const;
type Role = (typeof roles)[number];

/** How an action is asked for over HTTP, with all that its conditions want. */
function ask(who: Colleague, action: CopyAction, { id, version }: Json): Promise<Answer> {
  const path = `/articles/${id}/working-copy`;
  if (action === 'edit') return who.patch(path, { kicker: 'Land' }, { version });
  if (action === 'discard') return who.delete(`${path}?reason=stale`, { version });
  const body = action === 'schedule' ? { publishAt: '2040-01-01T00:00:00Z' } : {};
  return who.post(`${path}/${action}`, { ...body, reason: 'as the test wants' }, { version });
}

/** What the table says of this case: the state after it, or the status of the refusal. */
function expected(action: CopyAction, from: CopyStanding, role: Role): string | number {
  const roleOfTable = role === 'otherWriter' ? 'writer' : role;
  const isNobodys = copyTransitions.every(row => row.action !== action || row.by[roleOfTable] === undefined);
  if (isNobodys) return 403;
  const rows = copyTransitions.filter(row => row.action === action && row.from === from);
  if (rows.length === 0) return 409;
  const reached = rows.find(({ by }) => by[roleOfTable] === 'any' || (by[roleOfTable] === 'own' && role === 'writer'));
  return reached?.to ?? 403;
}

describe("The table of a working copy's transitions over HTTP", () => {
  let newsroom: Newsroom;
  let section: Json;
  let people: Record<Role, Colleague>;
  /** Refusals change nothing, so they share an article. */
  const untouched = new Map<CopyStanding, Json>();

  beforeAll(async () => {
    newsroom = await openNewsroom('copy-transitions');
    section = await makeSection(newsroom);
    const otherWriter = await newsroom.colleague('other', 'writer');
    people = { writer: newsroom.writer, editor: newsroom.editor, chief: newsroom.chief, otherWriter };
  });

  afterAll(() => newsroom.stop());

  const prepared = (from: CopyStanding): Promise<Json> => copyAt(newsroom, from, leastArticle(section.id));
  async function shared(from: CopyStanding): Promise<Json> {
    const kept = untouched.get(from) ?? (await prepared(from));
    untouched.set(from, kept);
    return kept;
  }

  const cases = copyActions.flatMap(action =>
    copyStandings.flatMap(from => roles.map(role => [action, from, role, expected(action, from, role)] as const)),
  );
  const allowed = cases.filter(([, , , outcome]) => typeof outcome === 'string');
  const refused = cases.filter(([, , , outcome]) => typeof outcome === 'number');

  it.each(allowed)('%s from %s by the %s leads to %s', async (action, from, role, to) => {
    const article = await prepared(from);
    const answer = await ask(people[role], action, article);
    const now = await newsroom.chief.get(`/articles/${article.id}`);
    expect({ status: answer.status < 300 ? 'done' : answer.body, state: now.body.workingCopy?.state ?? 'none' }).toEqual({
      status: 'done',
      state: to,
    });
    expect([now.body.state, now.body.version]).toEqual(['published', article.version + 1]);
  });

  it.each(refused)('%s from %s by the %s is refused with %i', async (action, from, role, status) => {
    const article = await shared(from);
    const answer = await ask(people[role], action, article);
    expect([answer.status, answer.headers.get('content-type')]).toEqual([status, 'application/problem+json']);
    const now = await newsroom.chief.get(`/articles/${article.id}`);
    expect(now.body.version).toBe(article.version);
  });
});
