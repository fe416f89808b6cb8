import type { TemplateSource } from '../../domain/templates/template.js';
import { page, section, textFooter } from './layout.js';

const why = 'You get this because you were told of this article when it appeared.';

const body = section(`
  <mj-text mj-class="kicker" css-class="kicker">{{ item.correction.kind | default: 'correction' | upcase }}</mj-text>
  <mj-text mj-class="headline"><a href="{{ item.url }}" style="text-decoration:none">{{ item.headline }}</a></mj-text>
  <mj-raw>{% if item.correction.text %}</mj-raw><mj-text>{{ item.correction.text }}</mj-text><mj-raw>{% endif %}</mj-raw>
  <mj-text mj-class="quiet" css-class="quiet">{{ item.time }}</mj-text>
  <mj-button href="{{ item.url }}">Read the article as it is now</mj-button>`);

export const articleCorrection: TemplateSource = {
  subject: '{{ item.correction.kind | default: "correction" | capitalize }}: {{ item.headline }}',
  text: `{{ item.correction.kind | default: 'correction' | upcase }}
{{ item.headline }}

{% if item.correction.text %}{{ item.correction.text }}

{% endif %}{{ item.time }}

{{ item.url }}
${textFooter(why)}`,
  mjml: page({ preview: '{{ item.correction.text | default: item.headline }}', body, why }),
};
