import type { TemplateSource } from '../../domain/templates/template.js';
import { page, section } from './layout.js';

const why = 'If it was not you, do nothing: without your yes we send nothing more, and forget that we were asked.';

const body = section(`
  <mj-text mj-class="headline">Shall we write to you?</mj-text>
  <mj-text>Somebody, most likely you, has asked us to tell you of {{ content.topic }}{% if content.frequency and content.frequency != 'immediate' %}, {{ content.frequency }}{% endif %}. Say yes on our page, and we begin.</mj-text>
  <mj-button href="{{ content.link }}">To the page where you say yes</mj-button>
  <mj-raw>{% if content.expires %}</mj-raw><mj-text mj-class="quiet" css-class="quiet">The link is good until {{ content.expires }}.</mj-text><mj-raw>{% endif %}</mj-raw>`);

export const confirmSubscription: TemplateSource = {
  subject: 'Please confirm: shall {{ paper.name }} write to you?',
  text: `Shall we write to you?

Somebody, most likely you, has asked us to tell you of {{ content.topic }}{% if content.frequency and content.frequency != 'immediate' %}, {{ content.frequency }}{% endif %}.
Say yes on our page, and we begin:

{{ content.link }}

{% if content.expires %}The link is good until {{ content.expires }}.{% endif %}

--
${why}`,
  mjml: page({ preview: 'Say yes on our page, and we begin.', body, why }),
};
