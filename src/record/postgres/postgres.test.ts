import { afterAll, describe, test } from 'vitest';
import { describeStore } from '../testing/conformance.js';
import { describeFacts } from '../testing/facts.js';
import { describeJudgements } from '../testing/judgements.js';
import { TEST_SERVER, TestSchemas } from '../testing/postgres.js';
import { describeStories } from '../testing/stories.js';
import { describeWatch } from '../testing/watch.js';

if (TEST_SERVER === undefined) {
  describe('the PostgreSQL store', () => {
    test.skip('is not tested: DRAGOMAN_TEST_POSTGRES names no server', () => {});
  });
} else {
  const schemas = new TestSchemas(TEST_SERVER, 'store');
  afterAll(() => schemas.drop(), 60_000);
  const make = (now = () => '2025-10-09T08:00:00Z') => schemas.store({ now });
  describeStore('the PostgreSQL store', make);
  describeJudgements('the PostgreSQL store', make);
  describeStories('the PostgreSQL store', make);
  describeWatch('the PostgreSQL store', make);
  describeFacts('the PostgreSQL store', make, 4);
}
