import { checkSize } from '../build/check-size.mjs';
import { buildWhatChanged } from './build-what-changed.mjs';
import { main } from './say.mjs';
import { repositoryRoot } from './server-process.mjs';

/** For the container image: the same build as `npm start`, without starting anything. */
await main(async () => {
  await buildWhatChanged();
  console.log(checkSize(repositoryRoot));
});
