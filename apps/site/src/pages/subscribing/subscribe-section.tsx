import { usePage } from '../page-scope.js';
import { SubscribeForm, type SubscribeFormProps } from './subscribe-form.js';

/** At the end of what can be followed. */
export function SubscribeSection(props: Pick<SubscribeFormProps, 'topicKey' | 'topic'>) {
  const { form } = usePage().words.subscribing;
  return (
    <section class="subscribe" id="subscribe" aria-labelledby="subscribe-name">
      <h2 class="subscribe__name" id="subscribe-name">
        {form.title}
      </h2>
      <SubscribeForm {...props} />
    </section>
  );
}
