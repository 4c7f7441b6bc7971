"""What is in a building: elements, their mass, their destination, and what that adds up to."""
