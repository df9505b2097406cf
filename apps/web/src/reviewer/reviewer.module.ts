import { Module } from '@nestjs/common';
import { ReviewsModule } from '#libs/reviews';
import { ReviewController } from './review.controller.js';
import { ReviewsController } from './reviews.controller.js';

/** What a member of the committee works with. `reviews/next` must be known before `reviews/:assignmentId`. */
@Module({ imports: [ReviewsModule], controllers: [ReviewsController, ReviewController] })
export class ReviewerModule {}
