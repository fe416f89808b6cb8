import { picturePath, picturesPath } from '../../domain/editing/desk-address.js';
import { isRightsOver, type NewsroomImage } from '../../domain/editing/newsroom-image.js';
import { sourcesOf } from '../../domain/article/renditions.js';
import { zoneName } from '../../domain/text/dates.js';
import { faulty, FieldFault } from '../desk/field-fault.js';
import { usePage } from '../page-scope.js';
import { TextField } from './editor-fields.js';
import { useForm } from './editor-scope.js';

interface ChoiceProps {
  /** Of the field that holds the picture's id. */
  name: string;
  label: string;
  isQuiet?: boolean;
  /** What none is called. */
  none?: string;
}

/** One of the pictures that the newsroom has, with a look at it, and the way to what is said of it. */
export function PictureChoice({ name, label, isQuiet, none }: ChoiceProps) {
  const { fields, errors, choices } = useForm();
  const own = usePage().words.editing;
  const chosen = choices.images.find(({ id }) => id === fields[name]);
  return (
    <div class="editor-field editor-picture" data-picture="">
      <Thumbnail image={chosen} />
      <div class="editor-picture__choice">
        <label class={isQuiet ? 'unseen' : undefined} for={name}>
          {label}
        </label>
        <select id={name} name={name} class="desk-field" {...faulty({ id: name, error: errors[name] })}>
          <option value="">{none ?? own.noPicture}</option>
          {choices.images.map(image => (
            <Option key={image.id} image={image} isChosen={image.id === chosen?.id} />
          ))}
        </select>
        <FieldFault id={name} error={errors[name]} />
        <a
          class="editor-picture__way"
          href={chosen ? picturePath(chosen.id) : picturesPath}
          target="_blank"
          hidden={!chosen}
          data-picture-way={picturesPath}
        >
          {own.pictures.details}
        </a>
      </div>
    </div>
  );
}

function Option({ image, isChosen }: { image: NewsroomImage; isChosen: boolean }) {
  const { words, now } = usePage();
  return (
    <option value={image.id} selected={isChosen} data-src={thumbnailOf(image)?.src}>
      {titleOf(image)}
      {isRightsOver(image, now) && ` – ${words.editing.pictures.rightsOver}`}
    </option>
  );
}

const longestTitle = 70;

const titleOf = ({ alt, credit }: NewsroomImage): string => {
  const title = credit === undefined ? alt : `${alt} (${credit})`;
  return title.length > longestTitle ? `${title.slice(0, longestTitle - 1)}…` : title;
};

const thumbnailOf = (image: NewsroomImage): { src: string } | undefined => {
  const sources = sourcesOf(image);
  const smallest = sources?.fallback.srcset.split(' ')[0];
  return smallest === undefined || smallest === '' ? undefined : { src: smallest };
};

function Thumbnail({ image }: { image: NewsroomImage | undefined }) {
  const source = image && thumbnailOf(image);
  if (!image || !source) return <span class="editor-picture__none" aria-hidden="true" />;
  return <img class="editor-picture__look" src={source.src} alt={image.alt} width={image.width} height={image.height} loading="lazy" />;
}

interface WordsProps {
  /** What the names of the fields begin with. */
  prefix?: string;
  /** Whether what it shows is said elsewhere. */
  isSaid?: boolean;
}

/** What is said of a picture: what it shows, who made it, and whose it is. */
export function PictureWords({ prefix, isSaid }: WordsProps) {
  const { words, paper } = usePage();
  const own = words.editing;
  const named = (name: string) => (prefix === undefined ? name : `${prefix}.${name}`);
  const { rightsHolder, rightsUntil, rightsUntilHint } = own.pictures;
  return (
    <>
      {!isSaid && (
        <>
          <TextField name={named('alt')} label={own.alt} hint={own.altHint} rows={2} />
          <TextField name={named('caption')} label={own.caption} rows={2} />
        </>
      )}
      <TextField name={named('credit')} label={own.credit} />
      <TextField name={named('rightsHolder')} label={rightsHolder} />
      <TextField
        name={named('rightsUntil')}
        label={rightsUntil}
        type="datetime-local"
        hint={`${rightsUntilHint}. ${own.zone(zoneName(paper))}`}
      />
    </>
  );
}

interface UploadProps {
  /** What the names of the fields begin with. */
  prefix: string;
  withWords?: boolean;
  /** Whether it is uploaded by itself, and with nothing else. */
  isAlone?: boolean;
}

/** A file from one's own machine, with what the paper has to know of it. */
export function PictureUpload({ prefix, withWords = true, isAlone }: UploadProps) {
  const own = usePage().words.editing;
  const hint = isAlone ? own.pictureHint : `${own.pictureHint} ${own.uploadedOnSave}`;
  return (
    <div class="editor-upload">
      <TextField name={`${prefix}.file`} label={own.uploadPicture} hint={hint} type="file" accept="image/*" />
      <PictureWords prefix={prefix} isSaid={!withWords} />
    </div>
  );
}
