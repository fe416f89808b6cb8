import sharp from 'sharp';
import { type Json, made, opsSamples, type Sample } from '#testing';
import type { Standing } from '../src/domain/publication/article-transitions.js';
import type { CopyStanding } from '../src/domain/working-copy/working-copy-transitions.js';
import { articleAt, copyAt, leastArticle } from './bring-to.js';
import { makeSection, type Newsroom } from './newsroom.js';
import { wholeArticle, wholePatch } from './whole-article.js';

const pdf = { url: `/media/files/${'0'.repeat(64)}.pdf`, bytes: 1_000 };
const words = {
  caption: 'At low tide',
  credit: 'The paper',
  focalPoint: { x: 0.5, y: 0.2 },
  rights: { holder: 'The paper', expiresAt: '2040-01-01T00:00:00Z' },
};
const cursors = ['nonsense', Buffer.from('[{"$gt":""},"art_1"]').toString('base64url'), Buffer.from('[]').toString('base64url')];
const lists = { alsoBad: { after: cursors, fields: ['nonsense', 'id,nonsense', 'id,', '__proto__'], include: ['id', '$where'] } };

/** For each route of the service a request that it accepts, each about something of its own; so that one bad thing in it is the only one. */
export async function goodRequests(newsroom: Newsroom): Promise<Record<string, Sample>> {
  const { chief, writer } = newsroom;
  const picture = await sharp({ create: { width: 40, height: 30, channels: 3, background: '#336699' } })
    .jpeg()
    .toBuffer();
  const section = await makeSection(newsroom);
  const author = async () => made(await chief.post('/authors', { name: 'The City Desk' }));
  const image = made(await writer.post('/images', pictureForm(picture)));
  const named = { sectionId: section.id, authorId: (await author()).id, imageId: image.id };
  const article = (standing: Standing) => articleAt(newsroom, standing, leastArticle(section.id));
  const copy = (standing: CopyStanding) => copyAt(newsroom, standing, leastArticle(section.id));
  const published = await article('published');
  const contents = [{ section: 'Opening', articleId: published.id }];
  let number = 100;
  const issueFields = () => ({ number: (number += 1), title: 'The Water Issue', date: '2026-11-21', coverId: image.id, contents, pdf });
  const issue = async () => made(await chief.post('/issues', issueFields()));
  const publishedIssue = async () => {
    const { id, version } = await issue();
    return made(await chief.post(`/issues/${id}/publish`, {}, { version }));
  };
  const once = await article('draft');
  const twice = made(await writer.patch(`/articles/${once.id}`, { kicker: 'Sea' }, { version: once.version }));
  const embargo = { until: '2040-01-01T00:00:00Z', note: 'Until it is handed over', reason: 'Asked for' };
  const reason = { reason: 'The night desk decides' };
  const schedule = { publishAt: '2040-01-01T06:30', unpublishAt: '2040-02-01T00:00:00Z', zone: 'Europe/Amsterdam', reason: 'Asked for' };
  const embargoed = await article('draft');
  const underEmbargo = made(await chief.put(`/articles/${embargoed.id}/embargo`, embargo, { version: 1 }));
  const sectionFields = { name: 'Port', order: 2, accent: '#123456', description: 'By the water' };
  const authorFields = { name: 'The Night Desk', role: 'Desk', bio: 'Awake.', photoId: image.id };
  return {
    'ArticleList.list': lists,
    'Articles.create': { body: wholeArticle(named, 'the-whole-tide') },
    'ArticleReading.read': about(published),
    'ArticlePreview.read': about(published),
    'Articles.edit': { ...about(await article('draft')), body: wholePatch(named, 'the-patched-tide') },
    'Articles.delete': about(await article('draft')),
    'ArticleReview.submit': { ...about(await article('draft')), body: reason },
    'ArticleReview.returnToWriter': { ...about(await article('in_review')), body: reason },
    'ArticleReview.approve': { ...about(await article('in_review')), body: reason },
    'ArticleReview.revise': { ...about(await article('unpublished')), body: reason },
    'ArticlePublication.publish': { ...about(await article('approved')), body: reason },
    'ArticlePublication.unpublish': { ...about(await article('published')), body: reason },
    'ArticlePublication.kill': { ...about(await article('published')), body: reason },
    'ArticlePublication.correct': {
      ...about(await article('published')),
      body: { kind: 'correction', text: 'Oak, not elm.', position: 'top', ...reason },
    },
    'ArticleSchedule.schedule': { ...about(await article('approved')), body: schedule },
    'ArticleSchedule.unschedule': { ...about(await article('scheduled')), body: reason },
    'ArticleEmbargo.place': { ...about(await article('draft')), body: embargo },
    'ArticleEmbargo.lift': about(underEmbargo),
    'WorkingCopy.read': about(await copy('draft')),
    'WorkingCopy.edit': { ...about(await article('published')), body: wholePatch(named, 'the-copied-tide') },
    'WorkingCopy.discard': about(await copy('draft')),
    'WorkingCopyReview.submit': { ...about(await copy('draft')), body: reason },
    'WorkingCopyReview.returnToWriter': { ...about(await copy('in_review')), body: reason },
    'WorkingCopyReview.approve': { ...about(await copy('in_review')), body: reason },
    'WorkingCopyPublication.publish': { ...about(await copy('approved')), body: reason },
    'WorkingCopyPublication.schedule': {
      ...about(await copy('approved')),
      body: { publishAt: '2040-01-01T06:30', zone: 'Europe/Amsterdam', ...reason },
    },
    'WorkingCopyPublication.unschedule': { ...about(await copy('scheduled')), body: reason },
    'Revisions.list': { ...about(twice), ...lists },
    'Revisions.read': { params: { id: twice.id, number: '1' } },
    'Revisions.restore': { params: { id: twice.id, number: '1' }, version: twice.version, body: reason },
    'RevisionDiffs.ofRevision': { params: { id: twice.id, number: '2' }, query: 'against=1' },
    'RevisionDiffs.ofArticle': { params: { id: twice.id }, query: 'against=1' },
    'RevisionDiffs.ofWorkingCopy': { ...about(await copy('draft')), query: 'against=1' },
    'Editing.read': about(published),
    'Editing.say': about(published),
    'Editing.stop': about(published),
    'Content.list': lists,
    'Content.read': about(published),
    'Audit.list': lists,
    'Sections.list': {},
    'Sections.create': { body: { slug: 'port', parentId: section.id, ...sectionFields } },
    'Sections.read': about(section),
    'Sections.edit': { ...about(await makeSection(newsroom)), body: { slug: 'harbour', parentId: section.id, ...sectionFields } },
    'Sections.delete': about(await makeSection(newsroom)),
    'Authors.list': lists,
    'Authors.create': { body: { slug: 'night-desk', ...authorFields } },
    'Authors.read': about(await author()),
    'Authors.edit': { ...about(await author()), body: { slug: 'late-desk', ...authorFields } },
    'Authors.delete': about(await author()),
    'Images.list': lists,
    'Images.upload': {
      form: [
        { name: 'alt', content: 'A quay' },
        { name: 'caption', content: words.caption },
        { name: 'credit', content: words.credit },
        { name: 'focalPoint', content: JSON.stringify(words.focalPoint) },
        { name: 'rights', content: JSON.stringify(words.rights) },
        { name: 'file', filename: 'quay.jpg', content: picture },
      ],
      alsoBad: {
        alt: ['', ' ', '\u0000'],
        focalPoint: ['x', '[]', '{"x":2,"y":0}', '{"x":0.5}', '{"x":{"$gt":0},"y":0}', '{"x":0,"y":0,"__proto__":{}}', '['.repeat(4_000)],
        rights: ['x', '{}', '{"holder":{"$ne":1}}', '{"holder":"a","expiresAt":"tomorrow"}', 'null'],
      },
    },
    'Images.read': about(image),
    'Images.edit': { ...about(image), body: { alt: 'Another quay', ...words } },
    'Files.upload': { form: [{ name: 'file', filename: 'water.pdf', content: '%PDF-1.7\n1 0 obj\n<<>>\nendobj\n%%EOF\n' }] },
    'Issues.list': lists,
    'Issues.create': { body: issueFields() },
    'Issues.read': about(await issue()),
    'Issues.edit': { ...about(await issue()), body: issueFields() },
    'Issues.publish': about(await issue()),
    'Issues.unpublish': about(await publishedIssue()),
    'FrontPage.read': {},
    'FrontPage.replace': {
      version: 0,
      body: { slots: [{ area: 'lead', articleId: published.id, headline: 'In it comes', kicker: 'Water', imageId: image.id }] },
    },
    ...(await opsSamples(newsroom.service, lists)),
  };
}

const about = ({ id, version }: Json): Sample => ({ params: { id }, version });

export function pictureForm(picture: Buffer, alt = 'A quay'): FormData {
  const form = new FormData();
  form.set('alt', alt);
  form.set('file', new Blob([new Uint8Array(picture)]), 'quay.jpg');
  return form;
}
