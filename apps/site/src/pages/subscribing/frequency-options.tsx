import { frequencies, type Frequency } from '../../domain/subscribing/reader-preferences.js';
import { usePage } from '../page-scope.js';

export function FrequencyOptions({ chosen }: { chosen: Frequency }) {
  const { frequency } = usePage().words.subscribing;
  return (
    <>
      {frequencies.map(each => (
        <option key={each} value={each} selected={each === chosen}>
          {frequency[each]}
        </option>
      ))}
    </>
  );
}
