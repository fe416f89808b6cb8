import type { TemplateSource } from '../../domain/templates/template.js';
import { byline, page, section, textFooter } from './layout.js';

const why = 'You get this because you follow something that this article belongs to.';

const story = section(`
  <mj-raw>{% if item.kicker %}</mj-raw><mj-text mj-class="kicker" css-class="kicker">{{ item.kicker | upcase }}</mj-text><mj-raw>{% endif %}</mj-raw>
  <mj-text mj-class="headline"><a href="{{ item.url }}" style="text-decoration:none">{{ item.headline }}</a></mj-text>
  <mj-raw>{% if item.standfirst %}</mj-raw><mj-text>{{ item.standfirst }}</mj-text><mj-raw>{% endif %}</mj-raw>
  <mj-text mj-class="quiet" css-class="quiet">${byline}{{ item.time }}</mj-text>
  <mj-button href="{{ item.url }}">Read on</mj-button>`);

export const articleFirst: TemplateSource = {
  subject: '{{ item.headline }}',
  text: `{% if item.kicker %}{{ item.kicker | upcase }}
{% endif %}{{ item.headline }}

{% if item.standfirst %}{{ item.standfirst }}

{% endif %}${byline}{{ item.time }}

{{ item.url }}
${textFooter(why)}`,
  mjml: page({ preview: '{{ item.standfirst | default: item.headline }}', body: story, why }),
};
