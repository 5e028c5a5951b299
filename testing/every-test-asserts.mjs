// Loaded into every test file: a test that ends without an assertion fails, such as one that returns early.
import { beforeEach, expect } from '@jest/globals';

beforeEach(() => {
  expect.hasAssertions();
});
