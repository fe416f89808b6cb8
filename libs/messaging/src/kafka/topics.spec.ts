import { describe, expect, it } from '@jest/globals';
import { deadLetterPlan, differences, type TopicState } from './topics.js';

describe('a topic that differs from its plan', () => {
  const plan = deadLetterPlan('note.written.notes.dlq');
  const state = (change: Partial<TopicState>, settings = {}): TopicState => ({
    partitions: 1,
    replicas: 3,
    ...change,
    settings: { ...plan.settings, 'min.insync.replicas': '2', ...settings },
  });

  it.each<[string, TopicState, readonly string[]]>([
    ['nothing', state({}), []],
    ['its partitions', state({ partitions: 2 }), ['partitions: 1, not 2']],
    ['a setting', state({}, { 'cleanup.policy': 'delete' }), ['cleanup.policy: compact, not delete']],
    ['how soon it forgets', state({}, { 'max.compaction.lag.ms': 'unset' }), ['max.compaction.lag.ms: 604800000, not unset']],
    ['events that one failing broker would lose', state({}, { 'min.insync.replicas': '1' }), ['min.insync.replicas: at least 2, not 1']],
    ['nothing of one machine alone', state({ replicas: 1 }, { 'min.insync.replicas': '1' }), []],
  ])('is said to differ in %s', (_, actual, findings) => {
    expect(differences(plan, actual).map(found => `${found.setting}: ${found.expected}, not ${found.actual}`)).toEqual(findings);
  });
});
