import type { TemplateSource } from '../../domain/templates/template.js';
import { page, section, textFooter } from './layout.js';

const why = 'You get the reports of this campaign.';

const body = section(`
  <mj-text mj-class="kicker" css-class="kicker">REPORT{% if item.period %} · {{ item.period }}{% endif %}</mj-text>
  <mj-text mj-class="headline">{{ item.headline }}</mj-text>
  <mj-raw>{% if item.summary %}</mj-raw><mj-text>{{ item.summary }}</mj-text><mj-raw>{% endif %}</mj-raw>
  <mj-text mj-class="quiet" css-class="quiet">{{ item.time }}</mj-text>`);

export const report: TemplateSource = {
  subject: 'Report: {{ item.headline }}{% if item.period %}, {{ item.period }}{% endif %}',
  text: `{{ item.headline }}
{% if item.period %}{{ item.period }}
{% endif %}
{% if item.summary %}{{ item.summary }}

{% endif %}{{ item.time }}
${textFooter(why)}`,
  mjml: page({ preview: '{{ item.summary | default: item.headline }}', body, why }),
};
