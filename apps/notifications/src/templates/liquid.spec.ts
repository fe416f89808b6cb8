import { describe, expect, it } from '@jest/globals';
import { compileTemplate } from './compile-template.js';
import { LiquidText } from './liquid.js';

const facts = { item: { headline: 'Ebb & <b>flow</b>', path: '/a' }, items: [1, 2, 3] };
const fill = (source: string, kind: 'text' | 'html' = 'text') => new LiquidText(kind, source).render(facts);

describe('Liquid, as mail has it', () => {
  it('asks and repeats', () => {
    expect(fill('{% for n in items %}{% if n > 1 %}{{ n | plus: 1 }} {% endif %}{% endfor %}')).toBe('3 4 ');
  });

  it('escapes in HTML whatever it prints, and has nothing that does not', () => {
    expect(fill('{{ item.headline }}', 'html')).toBe('Ebb &amp; &lt;b&gt;flow&lt;/b&gt;');
    expect(fill('{{ item.headline | append: "<i>" }}', 'html')).toContain('&lt;i&gt;');
    for (const filter of ['raw', 'newline_to_br', 'json', 'inspect'])
      expect(() => fill(`{{ item.headline | ${filter} }}`, 'html')).toThrow('undefined filter');
    for (const tag of ['echo item.headline', 'liquid echo item.headline', 'raw', 'inline'])
      expect(() => fill(`{% ${tag} %}`, 'html')).toThrow(/not found/);
  });

  it.each(['include "/etc/passwd"', 'render "/etc/passwd"', 'layout "/etc/passwd"', 'block a'])('reads nothing: %s', tag => {
    expect(() => fill(`{% ${tag} %}`)).toThrow(/not found/);
  });

  it('takes what it does not know for a mistake', () => {
    expect(() => fill('{{ item.headlin }}')).toThrow('undefined variable');
    expect(() => fill('{{ item.headline | shout }}')).toThrow('undefined filter');
    expect(fill('{% if item.missing %}a{% else %}b{% endif %}{{ item.missing | default: "c" }}')).toBe('bc');
  });

  it.each(['constructor', '__proto__', 'constructor.constructor', 'toString'])('sees nothing of what an object is made of: %s', path => {
    expect(() => fill(`{{ item.${path} }}`)).toThrow('undefined variable');
  });

  it('is ended where it does not end', () => {
    expect(() => fill('{% for a in (1..100000000) %}{% for b in (1..100000000) %}x{% endfor %}{% endfor %}')).toThrow(/limit/);
    expect(() => fill(`{% assign a = "xxxxxxxxxxxxxxxx" %}${'{% assign a = a | append: a %}'.repeat(40)}`)).toThrow(/limit/);
    expect(() => new LiquidText('text', 'x'.repeat(300_000))).toThrow(/limit/);
  });
});

describe('A template', () => {
  const source = {
    subject: 's',
    text: 't',
    mjml: '<mjml><mj-body><mj-section><mj-column><mj-text>a</mj-text></mj-column></mj-section></mj-body></mjml>',
  };
  const withText = (text: string) => ({ ...source, mjml: source.mjml.replace('>a<', () => `>${text}<`) });

  it('is compiled with its Liquid in it', async () => {
    expect(await compileTemplate(withText('<a href="{{ item.path }}">{% if item.a < 3 %}x{% endif %}</a>'))).toContain(
      '<a href="{{ item.path }}">{% if item.a < 3 %}x{% endif %}</a>',
    );
  });

  it.each<[string, object]>([
    ['/subject', { subject: '{% if %}' }],
    ['/text', { text: '{{ a | nothing }}' }],
    ['/mjml', { mjml: '<mjml><mj-body><mj-picture /></mj-body></mjml>' }],
    ['/mjml', { mjml: 'no MJML' }],
    ['/mjml', withText('{% include "a" %}')],
    ['/mjml', withText('<script>alert(1)</script>')],
    ['/mjml', { mjml: source.mjml.replace('<mj-section>', '<mj-raw><iframe src="https://evil.example"></iframe></mj-raw><mj-section>') }],
  ])('is refused at %s where it is none: %j', async (pointer, changes) => {
    await expect(compileTemplate({ ...source, ...changes })).rejects.toMatchObject({ code: 'invalid-template', pointer });
  });

  it('brings nothing in from a file', async () => {
    const html = await compileTemplate({
      ...source,
      mjml: source.mjml.replace('<mj-section>', '<mj-include path="/etc/passwd" /><mj-section>'),
    }).catch(String);
    expect(html).not.toContain('root:');
  });
});
