import type { TemplateSource } from '../../domain/templates/template.js';
import { page, rest, section, textFooter, textRest } from './layout.js';

const why = 'You asked for these as one mail.';
const more = 'more, on the paper';

const gist =
  '{% if item.excerpt %}{{ item.excerpt }}{% elsif item.correction.text %}{{ item.correction.text }}{% else %}{{ item.standfirst }}{% endif %}';

const item = section(`
  <mj-raw>{% if item.kicker %}</mj-raw><mj-text mj-class="kicker" css-class="kicker">{{ item.kicker | upcase }}</mj-text><mj-raw>{% endif %}</mj-raw>
  <mj-text mj-class="smaller"><a href="{{ item.url }}" style="text-decoration:none">{% if item.kind == 'article-correction' %}Corrected: {% endif %}{% if item.kind == 'comment-visible' %}{{ item.by | default: 'A reader' }}, under: {% endif %}{{ item.headline }}</a></mj-text>
  <mj-raw>{% if item.excerpt or item.correction.text or item.standfirst %}</mj-raw><mj-text>${gist}</mj-text><mj-raw>{% endif %}</mj-raw>
  <mj-raw>{% unless forloop.last %}</mj-raw><mj-divider border-color="#d8d2c4" css-class="thin" /><mj-raw>{% endunless %}</mj-raw>`);

export const digest: TemplateSource = {
  subject: '{{ paper.name }}: {{ item.headline }}{% if count > 1 %}, and {{ count | minus: 1 }} more{% endif %}',
  text: `{{ paper.name }}

{% for item in items %}* {% if item.kind == 'article-correction' %}Corrected: {% endif %}{% if item.kind == 'comment-visible' %}{{ item.by | default: 'A reader' }}, under: {% endif %}{{ item.headline }}
{% if item.excerpt or item.correction.text or item.standfirst %}  ${gist}
{% endif %}  {{ item.url }}

{% endfor %}${textRest(more)}${textFooter(why)}`,
  mjml: page({
    preview: '{{ item.headline }}{% if count > 1 %}, and {{ count | minus: 1 }} more{% endif %}',
    body: `<mj-raw>{% for item in items %}</mj-raw>${item}<mj-raw>{% endfor %}</mj-raw>${rest(more)}`,
    why,
  }),
};
