//! The unread model against the definition of "new" in `domain::reading`, written down a second time and plainly:
//! random histories of three members, each in two sessions, in three conferences, every count and order compared after every step.

mod world;

use proptest::prelude::*;

use crate::domain::Attention;
use world::World;

#[derive(Clone, Copy, Debug)]
enum Step {
    Open {
        by: usize,
        conference: usize,
    },
    Post {
        by: usize,
        topic: usize,
    },
    Scribble {
        post: usize,
    },
    Edit {
        post: usize,
    },
    Read {
        by: usize,
        topic: usize,
        upto: u32,
    },
    Unread {
        by: usize,
        topic: usize,
        from: u32,
    },
    CatchUp {
        by: usize,
        conference: Option<usize>,
    },
    Attend {
        by: usize,
        topic: usize,
        attention: Attention,
    },
    Mute {
        by: usize,
        whom: usize,
        on: bool,
    },
    Undo {
        by: usize,
    },
    Wait {
        hours: i64,
    },
    Retire {
        topic: usize,
    },
    Move {
        topic: usize,
        conference: usize,
    },
}

fn step() -> impl Strategy<Value = Step> {
    let by = 0..3_usize;
    let topic = any::<prop::sample::Index>().prop_map(|index| index.index(1_000));
    let number = prop_oneof![0..4_u32, 0..12_u32, Just(u32::MAX)];
    let attention = prop::sample::select(vec![
        Attention::Normal,
        Attention::Watched,
        Attention::Forgotten,
    ]);
    prop_oneof![
        3 => (by.clone(), 0..3_usize).prop_map(|(by, conference)| Step::Open { by, conference }),
        8 => (by.clone(), topic.clone()).prop_map(|(by, topic)| Step::Post { by, topic }),
        1 => (0..1_000_usize).prop_map(|post| Step::Scribble { post }),
        1 => (0..1_000_usize).prop_map(|post| Step::Edit { post }),
        8 => (by.clone(), topic.clone(), number.clone())
            .prop_map(|(by, topic, upto)| Step::Read { by, topic, upto }),
        3 => (by.clone(), topic.clone(), number)
            .prop_map(|(by, topic, from)| Step::Unread { by, topic, from }),
        1 => (by.clone(), prop::option::of(0..3_usize))
            .prop_map(|(by, conference)| Step::CatchUp { by, conference }),
        2 => (by.clone(), topic.clone(), attention)
            .prop_map(|(by, topic, attention)| Step::Attend { by, topic, attention }),
        1 => (by.clone(), 0..3_usize, any::<bool>())
            .prop_map(|(by, whom, on)| Step::Mute { by, whom, on }),
        4 => by.prop_map(|by| Step::Undo { by }),
        1 => topic.clone().prop_map(|topic| Step::Retire { topic }),
        1 => (topic, 0..3_usize)
            .prop_map(|(topic, conference)| Step::Move { topic, conference }),
        2 => (1..30_i64).prop_map(|hours| Step::Wait { hours }),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, ..ProptestConfig::default() })]
    #[test]
    fn what_is_new_is_what_the_definition_says(
        settled in 0..3_u32,
        steps in prop::collection::vec((step(), 0..2_usize), 1..80),
    ) {
        let mut world = World::new(settled);
        for (step, session) in steps {
            world.take(step, session);
            world.check();
        }
        world.check_counters();
    }
}
