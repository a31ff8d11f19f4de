//! What can be done, one method of `Service` for each: load → decide → write → commit.
