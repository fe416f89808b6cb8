interface FaultProps {
  /** Of the field. */
  id: string;
  error: string | undefined;
}

/** What is wrong with a field, under it. */
export function FieldFault({ id, error }: FaultProps) {
  if (error === undefined) return null;
  return (
    <span class="field__error" id={`${id}-error`}>
      {error}
    </span>
  );
}

/** Of the field: that it is at fault, and where it is told why, and how it is to be filled in. */
export const faulty = ({ id, error }: FaultProps, hint?: string): object => {
  const about = [...(error === undefined ? [] : [`${id}-error`]), ...(hint === undefined ? [] : [hint])].join(' ');
  return { ...(error !== undefined && { 'aria-invalid': 'true' }), ...(about !== '' && { 'aria-describedby': about }) };
};
