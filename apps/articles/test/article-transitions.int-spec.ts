import { type Answer, type Colleague, type Json, made, step } from '#testing';
import { type Action, actions, type Standing, standings, transitions } from '../src/domain/publication/article-transitions.js';
import { articleAt, leastArticle } from './bring-to.js';
import { makeSection, type Newsroom, openNewsroom } from './newsroom.js';

const roles = ['writer', 'otherWriter', 'editor', 'chief'] as const;
type Role = (typeof roles)[number];

/** How an action is asked for over HTTP, with all that its conditions want. */
/** Over before what is scheduled. */
const embargo = { note: 'not yet', until: '2039-01-01T00:00:00Z' };

function ask(who: Colleague, action: Action, { id, version, state }: Json): Promise<Answer> {
  const path = `/articles/${id}`;
  switch (action) {
    case 'edit':
      return who.patch(path, { kicker: 'Sea' }, { version });
    case 'delete':
      return who.delete(path, { version });
    case 'correct':
      return who.post(`${path}/corrections`, { kind: 'clarification', text: 'In other words.' }, { version });
    case 'embargo':
      return who.put(`${path}/embargo`, embargo, { version });
    case 'lift-embargo':
      return who.delete(`${path}/embargo?reason=over`, { version });
    case 'schedule':
      return who.post(`${path}/schedule`, { [state === 'published' ? 'unpublishAt' : 'publishAt']: '2040-01-01T00:00:00Z' }, { version });
    case 'submit':
    case 'return':
    case 'approve':
    case 'unschedule':
    case 'publish':
    case 'unpublish':
    case 'kill':
    case 'revise':
      break;
  }
  return who.post(`${path}/${action}`, { reason: 'as the test wants' }, { version });
}

/** What the table says of this case: the state after it, or the status of the refusal. */
function expected(action: Action, from: Standing, role: Role): string | number {
  const roleOfTable = role === 'otherWriter' ? 'writer' : role;
  const isNobodys = transitions.every(row => row.action !== action || row.by[roleOfTable] === undefined);
  if (isNobodys) return 403;
  const rows = transitions.filter(row => row.action === action && row.from === from);
  if (rows.length === 0) return 409;
  const reached = rows.find(({ by }) => by[roleOfTable] === 'any' || (by[roleOfTable] === 'own' && role === 'writer'));
  return reached?.to ?? 403;
}

describe('The table of transitions over HTTP', () => {
  let newsroom: Newsroom;
  let section: Json;
  let people: Record<Role, Colleague>;
  /** Refusals change nothing, so they share an article. */
  const untouched = new Map<string, Json>();

  beforeAll(async () => {
    newsroom = await openNewsroom('transitions');
    section = await makeSection(newsroom);
    const otherWriter = await newsroom.colleague('other', 'writer');
    people = { writer: newsroom.writer, editor: newsroom.editor, chief: newsroom.chief, otherWriter };
  });

  afterAll(() => newsroom.stop());

  async function prepared(action: Action, from: Standing): Promise<Json> {
    const article = await articleAt(newsroom, from, leastArticle(section.id));
    // Only what was scheduled can be unscheduled, and an embargo be lifted only where one was placed.
    if (action === 'unschedule' && from === 'published')
      return step(newsroom.chief, article, 'schedule', { unpublishAt: '2040-01-01T00:00:00Z' });
    if (action !== 'lift-embargo' || !transitions.some(row => row.action === action && row.from === from)) return article;
    return made(await newsroom.chief.put(`/articles/${article.id}/embargo`, embargo, { version: article.version }));
  }

  async function shared(action: Action, from: Standing): Promise<Json> {
    const kept = untouched.get(from) ?? (await prepared(action, from));
    untouched.set(from, kept);
    return kept;
  }

  const cases = actions.flatMap(action =>
    standings.flatMap(from => roles.map(role => [action, from, role, expected(action, from, role)] as const)),
  );
  const allowed = cases.filter(([, , , outcome]) => typeof outcome === 'string');
  const refused = cases.filter(([, , , outcome]) => typeof outcome === 'number');

  it.each(allowed)('%s from %s by the %s leads to %s', async (action, from, role, to) => {
    const article = await prepared(action, from);
    const answer = await ask(people[role], action, article);
    const now = await newsroom.chief.get(`/articles/${article.id}`);
    expect({ status: answer.status < 300 ? 'done' : answer.body, state: now.body.state ?? 'deleted' }).toEqual({
      status: 'done',
      state: to,
    });
  });

  it.each(refused)('%s from %s by the %s is refused with %i', async (action, from, role, status) => {
    const article = await shared(action, from);
    const answer = await ask(people[role], action, article);
    expect([answer.status, answer.headers.get('content-type')]).toEqual([status, 'application/problem+json']);
    const now = await newsroom.chief.get(`/articles/${article.id}`);
    expect(now.body.version).toBe(article.version);
  });

  it('lists what is allowed when it refuses', async () => {
    const article = await shared('delete', 'published');
    const { body } = await newsroom.editor.delete(`/articles/${article.id}`, { version: article.version });
    expect(body).toMatchObject({
      type: '/problems/transition-refused',
      state: 'published',
      allowed: ['edit', 'schedule', 'unschedule', 'unpublish', 'kill', 'correct'],
    });
  });
});
