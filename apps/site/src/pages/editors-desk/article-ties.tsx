import { usePage } from '../page-scope.js';
import { SelectField, TextField } from './editor-fields.js';
import { useForm } from './editor-scope.js';
import { Panel } from './panel.js';

/** What an article has to do with others, and with those who pay. */
export function ArticleTies() {
  const { fields, choices } = useForm();
  const own = usePage().words.editing;
  const names = Object.keys(fields).filter(name => /^related\.\d+$/.test(name));
  const articles = choices.articles.map(({ id, name }) => [id, name || own.untitled] as const);
  return (
    <>
      <Panel name={own.related.name} fields={[...names, 'related.address']}>
        {names.map((name, at) => (
          <SelectField
            key={name}
            name={name}
            label={own.related.number(at + 1)}
            options={withChosen([['', own.related.none], ...articles], fields[name])}
          />
        ))}
        <TextField name="related.address" label={own.related.address} hint={own.related.addressHint} inputMode="url" />
      </Panel>
      <Panel name={own.story} fields={['storyId']}>
        <TextField name="storyId" label={own.story} isQuiet hint={own.storyHint} list="stories" />
        <datalist id="stories">
          {choices.stories.map(story => (
            <option key={story} value={story} />
          ))}
        </datalist>
      </Panel>
      <Panel name={own.sponsor.name} fields={['sponsor']}>
        <SelectField
          name="sponsor"
          label={own.sponsor.name}
          isQuiet
          hint={own.sponsor.hint}
          options={withChosen([['', own.sponsor.none], ...choices.sponsors.map(({ id, name }) => [id, name] as const)], fields['sponsor'])}
        />
      </Panel>
    </>
  );
}

type Option = readonly [value: string, name: string];

/** What is chosen already stays, also where nobody knows any more how it is called. */
const withChosen = (options: readonly Option[], chosen = ''): readonly Option[] =>
  options.some(([value]) => value === chosen) ? options : [...options, [chosen, chosen]];
