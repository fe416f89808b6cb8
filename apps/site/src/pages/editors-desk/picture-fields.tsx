import type { PublicImage } from '#contracts';
import { sourcesOf } from '../../domain/article/renditions.js';
import { faulty, FieldFault } from '../desk/field-fault.js';
import { usePage } from '../page-scope.js';
import { TextField } from './editor-fields.js';
import { useForm } from './editor-scope.js';

interface ChoiceProps {
  /** Of the field that holds the picture's id. */
  name: string;
  label: string;
  isQuiet?: boolean;
}

/** One of the pictures that the newsroom has, with a look at it. */
export function PictureChoice({ name, label, isQuiet }: ChoiceProps) {
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
          <option value="">{own.noPicture}</option>
          {choices.images.map(image => (
            <option key={image.id} value={image.id} selected={image.id === chosen?.id} data-src={thumbnailOf(image)?.src}>
              {titleOf(image)}
            </option>
          ))}
        </select>
        <FieldFault id={name} error={errors[name]} />
      </div>
    </div>
  );
}

const longestTitle = 70;

const titleOf = ({ alt, credit }: PublicImage): string => {
  const title = credit === undefined ? alt : `${alt} (${credit})`;
  return title.length > longestTitle ? `${title.slice(0, longestTitle - 1)}…` : title;
};

const thumbnailOf = (image: PublicImage): { src: string } | undefined => {
  const sources = sourcesOf(image);
  const smallest = sources?.fallback.srcset.split(' ')[0];
  return smallest === undefined || smallest === '' ? undefined : { src: smallest };
};

function Thumbnail({ image }: { image: PublicImage | undefined }) {
  const source = image && thumbnailOf(image);
  if (!image || !source) return <span class="editor-picture__none" aria-hidden="true" />;
  return <img class="editor-picture__look" src={source.src} alt={image.alt} width={image.width} height={image.height} loading="lazy" />;
}

/** A file from one's own machine, with what the paper has to know of it. `prefix`: what its fields begin with. */
export function PictureUpload({ prefix, withWords = true }: { prefix: string; withWords?: boolean }) {
  const own = usePage().words.editing;
  return (
    <div class="editor-upload">
      <TextField name={`${prefix}.file`} label={own.uploadPicture} hint={own.pictureHint} type="file" accept="image/*" />
      {withWords && (
        <>
          <TextField name={`${prefix}.alt`} label={own.alt} hint={own.altHint} maxLength={1_000} />
          <TextField name={`${prefix}.caption`} label={own.caption} maxLength={2_000} />
        </>
      )}
      <TextField name={`${prefix}.credit`} label={own.credit} maxLength={300} />
    </div>
  );
}
