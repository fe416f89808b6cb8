import type { TemplateSource } from '../../domain/templates/template.js';
import { page, rest, section, textFooter, textRest } from './layout.js';

const why = 'You asked to be told when somebody answers your comment.';

const more = 'more, where they stand';

const answer = `
  <mj-text mj-class="quiet" css-class="quiet" padding="0 24px 2px">{{ item.by | default: 'A reader' }} · {{ item.time }}</mj-text>
  <mj-text>{{ item.excerpt | default: '' }}</mj-text>
  <mj-text><a href="{{ item.url }}">Read it where it stands</a></mj-text>`;
const under = (kicker: string) => `
  <mj-text mj-class="kicker" css-class="kicker">${kicker}</mj-text>
  <mj-text mj-class="headline">{{ item.headline }}</mj-text>`;

/** One answer to one's comment. */
export const commentVisible: TemplateSource = {
  subject: "{{ item.by | default: 'A reader' }} has answered you under “{{ item.headline }}”",
  text: `{{ item.by | default: 'A reader' }} has answered your comment under
{{ item.headline }}

{{ item.excerpt | default: '' }}

{{ item.time }}
{{ item.url }}
${textFooter(why)}`,
  mjml: page({ preview: "{{ item.excerpt | default: '' }}", body: section(under('AN ANSWER TO YOUR COMMENT') + answer), why }),
};

const each = `<mj-raw>{% for item in items %}</mj-raw>${section(answer)}<mj-raw>{% endfor %}</mj-raw>${rest(more)}`;

/** Several in one thread. */
export const replies: TemplateSource = {
  subject: '{{ count }} {% if count == 1 %}answer{% else %}answers{% endif %} to you under “{{ item.headline }}”',
  text: `{{ count }} {% if count == 1 %}answer{% else %}answers{% endif %} to your comment under
{{ item.headline }}
{% for item in items %}
* {{ item.by | default: 'A reader' }}, {{ item.time }}
  {{ item.excerpt | default: '' }}
  {{ item.url }}
{% endfor %}${textRest(more)}${textFooter(why)}`,
  mjml: page({ preview: "{{ item.excerpt | default: '' }}", body: section(under('ANSWERS TO YOUR COMMENT')) + each, why }),
};
