export { CatalogJobsModule } from './catalog-jobs-module';
export { CatalogModule } from './catalog-module';
