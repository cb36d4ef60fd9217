package dev.nakadachi.consent;

import dev.nakadachi.provider.Wording;
import java.util.List;

/** The items of a {@link PartnerNotice}, one after the other: what a step asks for, no later one can leave out. */
public final class PartnerSteps {

    private PartnerSteps() {}

    /** Asks who represents the company. */
    public interface Representative {
        /**
         * The representative (代表者), 3.4 (2) iv.
         *
         * @param name with the office held
         * @return what to say next
         */
        Address representative(Wording name);
    }

    /** Asks where the company is. */
    public interface Address {
        /**
         * The address (住所), 3.4 (2) iv.
         *
         * @param address of the head office
         * @return what to say next
         */
        Contact address(Wording address);
    }

    /** Asks for a contact. */
    public interface Contact {
        /**
         * The desk for questions and complaints (連絡先), 3.4 (2) iv.
         *
         * @param desk which; users are also asked to report a lost password there, 3.4 (3)
         * @return what to say next
         */
        Service contact(NoticeContact desk);
    }

    /** Asks for the service. */
    public interface Service {
        /**
         * The name of the service that is linked, 3.4 (2) i.
         *
         * @param name as users know it
         * @return what to say next
         */
        Ending service(Wording name);
    }

    /** Asks how a user ends the link. */
    public interface Ending {
        /**
         * How a user ends the link in your service, 3.4 (2) i.
         *
         * @param way the way to it
         * @return what to say next
         */
        Risks endedBy(Wording way);
    }

    /** Asks for the risks. */
    public interface Risks {
        /**
         * The main risks of your service, 3.4 (2) ii.
         *
         * @param each one paragraph per risk, at least one
         * @return what to say next
         */
        Hours risks(List<Wording> each);
    }

    /** Asks for the hours. */
    public interface Hours {
        /**
         * When the service works and when it stops, holidays included, 3.4 (2) ii.
         *
         * @param hours the hours
         * @return what to say next
         */
        Roles hours(Wording hours);
    }

    /** Asks for the roles. */
    public interface Roles {
        /**
         * How you and the institution stand to each other, and who does what, 3.4 (2) iii.
         *
         * @param roles as agreed with the institution
         * @return what to say next
         */
        Compensation roles(Wording roles);
    }

    /** Asks for the compensation. */
    public interface Compensation {
        /**
         * Who makes good a damage, how and how far, 3.4 (5) i.
         *
         * @param terms as agreed with the institution, exemptions included, and where they can always be read
         * @return what to say next
         */
        CompensationDesk compensation(Wording terms);
    }

    /** Asks for the contact of compensation, and gives the notice. */
    public interface CompensationDesk {
        /**
         * Where a user asks for compensation, 3.4 (5) i.
         *
         * @param desk which
         * @return the notice
         * @throws dev.nakadachi.error.InvalidInputException when there was no risk
         */
        PartnerNotice claimsTo(NoticeContact desk);
    }
}
